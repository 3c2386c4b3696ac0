import { parse } from "yaml";
import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import { hasErrors } from "../../lib/findings/finding";
import { fleetPolicies, type Role } from "../../lib/iam/fleet-policies";
import type { PolicyDocument, Statement } from "../../lib/iam/statement";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { DAY } from "./findings-for";
import { plansOf } from "./fleets";
import { examplePlans } from "./stack-json";

/** The statements of one account's role, for a file beside the fleet of the rules' examples. */
export function statementsOf(yaml: string, account: string, role: Role): Statement[] {
  return documentsOf(examplePlans(yaml), account, role).flatMap((document) => document.Statement);
}

/** The same for a whole fleet. */
export function statementsIn(fleet: string, account: string, role: Role): Statement[] {
  return documentsOf(planOf(fleet), account, role).flatMap((document) => document.Statement);
}

/** The stacks of a fleet without errors. */
export function planOf(fleet: string): StackPlan[] {
  return plansOf(parse(fleet));
}

export function documentsOf(
  plans: readonly StackPlan[],
  account: string,
  role: Role,
): readonly PolicyDocument[] {
  const policies = fleetPolicies(plans).find((each) => each.account === account);
  return policies?.roles.find((each) => each.role === role)?.documents ?? [];
}

/** The statement with the Sid. */
export function statement(statements: readonly Statement[], sid: string): Statement {
  const found = statements.find(({ Sid }) => Sid === sid);
  if (found === undefined) throw new Error(`there is no ${sid} in ${statements.map((s) => s.Sid)}`);
  return found;
}

/** The stacks of a whole fleet that refers to the files of the rules' examples and these; undefined with errors. */
export function planOfText(
  text: string,
  files: Readonly<Record<string, string>> = {},
): StackPlan[] | undefined {
  const { fleet, findings } = parseConfig([{ name: "domains.yaml", text }], {
    readAttached: attachedIn({ ...exampleFiles, ...files }),
  });
  if (fleet === undefined || hasErrors([...findings, ...checkRules(fleet, DAY)])) return undefined;
  return planStacks(fleet);
}

/** Every statement for every account and role. */
export function allStatements(plans: readonly StackPlan[]): Statement[] {
  return fleetPolicies(plans)
    .flatMap(({ roles }) => roles.flatMap(({ documents }) => documents))
    .flatMap((document) => document.Statement);
}

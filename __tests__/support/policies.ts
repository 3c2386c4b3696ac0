import { parse } from "yaml";
import { fleetPolicies, type Role } from "../../lib/iam/fleet-policies";
import type { PolicyDocument, Statement } from "../../lib/iam/statement";
import type { StackPlan } from "../../lib/plan/stack-plan";
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

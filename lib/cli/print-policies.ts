import { closestName } from "../findings/closest-name";
import { inWords } from "../findings/in-words";
import { type AccountPolicies, fleetPolicies } from "../iam/fleet-policies";
import { planStacks } from "../plan/plan-stacks";
import { renderFindings } from "../report/render-findings";
import { renderDocuments, renderIam, renderIamJson } from "../report/render-iam";
import { type Style, withColours, withoutColours } from "../report/style";
import type { Arguments } from "./arguments";
import { checkFleet } from "./check-fleet";
import type { CommandResult, Surroundings } from "./command-result";

type IamArguments = Extract<Arguments, { kind: "iam" }>;

/** The policies of a fleet; of one with errors, the findings. */
export function printPolicies(command: IamArguments, surroundings: Surroundings): CommandResult {
  const { fleet, findings, readable } = checkFleet(
    command.config,
    command.today ?? surroundings.today,
    command.root,
  );
  if (fleet === undefined) {
    return { output: renderFindings(findings), errors: "", exitCode: readable ? 1 : 2 };
  }
  const all = fleetPolicies(planStacks(fleet));
  const names = all.map(({ account }) => account);
  if (command.account !== undefined && !names.includes(command.account)) {
    return { output: "", errors: noAccount(command.account, names), exitCode: 2 };
  }
  const chosen = choose(all, command);
  const style = surroundings.colours ? withColours : withoutColours;
  return {
    output: rendered(chosen, command, style),
    errors: chosen.length === 0 ? "The fleet needs no such policy.\n" : "",
    // A script that writes a policy to a file must not take an empty one for it.
    exitCode: chosen.length === 0 ? 2 : 0,
  };
}

function rendered(
  policies: readonly AccountPolicies[],
  { format, account, role }: IamArguments,
  style: Style,
): string {
  if (format === "json") return renderIamJson(policies);
  const bare = account !== undefined && role !== undefined;
  return bare ? renderDocuments(policies) : renderIam(policies, style);
}

function choose(
  all: readonly AccountPolicies[],
  { account, role }: IamArguments,
): AccountPolicies[] {
  return all
    .filter((each) => account === undefined || each.account === account)
    .map(({ roles, ...rest }) => ({
      ...rest,
      roles: roles.filter((each) => role === undefined || each.role === role),
    }))
    .filter(({ roles }) => roles.length > 0);
}

function noAccount(written: string, names: readonly string[]): string {
  const meant = closestName(written, names);
  const hint =
    meant === undefined ? `It works in ${inWords(names)}.` : `Did you mean \`${meant}\`?`;
  return `The fleet does not work in an account '${written}'. ${hint}\n`;
}

import { apiGateway, terraform } from "../../facts/pages";
import { cloudWatchRoleIn, type LoggingHome, loggingHomes } from "../../model/logging-homes";
import { loggedStage } from "../logged-stage-example";
import type { Rule, Violation } from "../rule";

export const logsRoleSaid: Rule = {
  id: "logs-role-said",
  severity: "error",
  because: "aws-refuses",
  title: "Where a REST API logs, it is said who sets the role that API Gateway writes logs with",
  why: "Without the role the stage is refused with `CloudWatch Logs role ARN must be set in account settings to enable logging`. An account has one setting for it in each region, whoever's APIs log there: if something else sets it too, each overwrites the other at every `apply`. So the fleet does not take it without being told.",
  docs: [apiGateway("set-up-logging"), terraform("api_gateway_account")],
  examples: {
    fails: loggedStage("accessLogs: {}", { role: "" }),
    passes: loggedStage("accessLogs: {}", { role: "managed" }),
  },
  check(fleet) {
    const unsaid = loggingHomes(fleet).filter(
      ({ account }) => cloudWatchRoleIn(fleet, account) === undefined,
    );
    const firsts = new Map([...unsaid].reverse().map((home) => [home.account?.name, home]));
    return unsaid.filter((home) => firsts.get(home.account?.name) === home).map(violation);
  },
};

/** One finding an account, at the first API that logs there. */
function violation({ at, api, account, region }: LoggingHome): Violation {
  const where =
    account === undefined ? `in ${region}` : `in ${region} of ${account.name} (${account.id})`;
  const place =
    account === undefined
      ? "at the top of the file"
      : `at \`accounts.${account.name}\`, or at the top of the file for all accounts`;
  return {
    at,
    message: `"${api.name}" writes logs ${where}, and nobody says who sets the role for them there`,
    help: `Write \`cloudWatchRole: managed\` ${place}, if nothing else sets it: the fleet then makes a role in each such region. Write \`external\` where somebody else sees to it, or the ARN of a role that the fleet is to set.`,
  };
}

import { apiGateway } from "../../facts/pages";
import { parseArn } from "../../model/arn";
import type { CloudWatchRole } from "../../model/cloud-watch-role";
import { cloudWatchRoleIn, type LoggingHome, loggingHomes } from "../../model/logging-homes";
import { loggedStage } from "../logged-stage-example";
import type { Rule, Violation } from "../rule";

export const logsRoleAccount: Rule = {
  id: "logs-role-account",
  severity: "error",
  because: "aws-refuses",
  title: "The role for an account's logs is in that account",
  why: "API Gateway tries the role when it is set, and takes none of another account: the `apply` fails before any stage logs.",
  docs: [apiGateway("set-up-logging")],
  examples: {
    fails: loggedStage("accessLogs: {}", { role: "arn:aws:iam::222222222222:role/gateway-logs" }),
    passes: loggedStage("accessLogs: {}", { role: "arn:aws:iam::111111111111:role/gateway-logs" }),
  },
  check(fleet) {
    const told = new Set<string>();
    return loggingHomes(fleet).flatMap((home) => {
      const role = cloudWatchRoleIn(fleet, home.account);
      if (role?.kind !== "existing" || told.has(home.account?.id ?? "")) return [];
      const found = checkHome(home, role);
      if (found.length > 0) told.add(home.account?.id ?? "");
      return found;
    });
  },
};

function checkHome(
  { account, api }: LoggingHome,
  { arn, at }: Extract<CloudWatchRole, { kind: "existing" }>,
): Violation[] {
  const owner = parseArn(arn)?.account;
  if (account === undefined || owner === account.id) return [];
  return [
    {
      at,
      message: `the role is in the account ${owner}, but "${api.name}" writes its logs in ${account.name} (${account.id})`,
      help: `Name a role of ${account.name}, as \`cloudWatchRole\` at \`accounts.${account.name}\`, or write \`managed\`.`,
    },
  ];
}

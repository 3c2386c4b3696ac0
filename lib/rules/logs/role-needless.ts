import { apiGateway, terraform } from "../../facts/pages";
import type { Account } from "../../model/account";
import type { CloudWatchRole } from "../../model/cloud-watch-role";
import { cloudWatchRoleIn, loggingHomes } from "../../model/logging-homes";
import type { Reference } from "../../model/reference";
import { loggedStage } from "../logged-stage-example";
import type { Rule } from "../rule";

export const logsRoleNeedless: Rule = {
  id: "logs-role-needless",
  severity: "warning",
  title: "A role for logs is set where REST APIs of the fleet's own write logs",
  why: "The fleet sets the role in the accounts and regions in which APIs that it makes log with it. Elsewhere the key does nothing: APIs that exist already go on logging, or not, as their account is set.",
  docs: [apiGateway("set-up-logging"), terraform("api_gateway_account")],
  examples: { fails: loggedStage("metrics: true"), passes: loggedStage("accessLogs: {}") },
  check(fleet) {
    // What could not be understood may be what writes logs.
    if (fleet.unreadableApis || fleet.apis.some(({ account }) => isLost(account))) return [];
    const used = new Set(
      loggingHomes(fleet).map(({ account }) => cloudWatchRoleIn(fleet, account)),
    );
    return [fleet.cloudWatchRole, ...fleet.accounts.map((each) => each.cloudWatchRole)]
      .filter((role): role is CloudWatchRole => role !== undefined)
      .filter((role) => role.kind !== "external" && !used.has(role))
      .map(({ at }) => ({
        at,
        message: "no REST API that the fleet makes writes logs with this role",
        help: "Take it out, or add `accessLogs` or `executionLogs` to the `stage` of such an API.",
      }));
  },
};

function isLost(account: Reference<Account> | undefined): boolean {
  return account !== undefined && account.target === undefined;
}

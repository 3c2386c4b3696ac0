import type { Place } from "../findings/place";
import type { Account } from "./account";
import type { OwnedApi } from "./api";
import type { CloudWatchRole } from "./cloud-watch-role";
import type { Fleet } from "./fleet";
import { writesLogs } from "./stage-logs";

/** An account and region in which a REST API of the fleet's own writes logs. */
export interface LoggingHome {
  readonly region: string;
  /** Undefined for the account that the credentials lead to. */
  readonly account: Account | undefined;
  /** The first of the APIs. */
  readonly api: OwnedApi;
  /** Where it says that it logs. */
  readonly at: Place;
}

/**
 * Where API Gateway needs a role for logs, each account and region once. HTTP APIs need none.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html
 */
export function loggingHomes({ apis }: Pick<Fleet, "apis">): LoggingHome[] {
  const homes = new Map<string, LoggingHome>();
  for (const api of apis) {
    if (!api.owned || api.kind !== "rest" || !writesLogs(api.stage.logs)) continue;
    // An account that is not listed is told of by itself.
    if (api.account !== undefined && api.account.target === undefined) continue;
    const account = api.account?.target;
    const at = api.stage.logs.access?.at ?? api.stage.logs.execution?.at ?? api.stage.at;
    for (const region of api.regions.keys()) {
      const key = `${account?.name} ${region}`;
      if (!homes.has(key)) homes.set(key, { region, account, api, at });
    }
  }
  return [...homes.values()];
}

/** Who sets the role in an account: what it says itself, or else what the fleet says. */
export function cloudWatchRoleIn(
  { cloudWatchRole }: Pick<Fleet, "cloudWatchRole">,
  account: Account | undefined,
): CloudWatchRole | undefined {
  return account?.cloudWatchRole ?? cloudWatchRole;
}

/** Whether a stack of the fleet sets the role there. */
export function setsCloudWatchRole(
  fleet: Fleet,
  { account }: Pick<LoggingHome, "account">,
): boolean {
  const role = cloudWatchRoleIn(fleet, account);
  return role !== undefined && role.kind !== "external";
}

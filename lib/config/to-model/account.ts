import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Quotas } from "../../model/quotas";
import type { WrittenAccount } from "../schema/account";
import { toCloudWatchRole } from "./cloud-watch-role";

export function toAccount(
  name: string,
  written: WrittenAccount,
  at: Place,
  quotas: Quotas,
): Account {
  return {
    at,
    name,
    id: written.id,
    roleArn: written.roleArn,
    externalId: written.externalId,
    sessionName: written.sessionName,
    profile: written.profile,
    quotas,
    cloudWatchRole: toCloudWatchRole(written.cloudWatchRole, inside(at, "cloudWatchRole")),
  };
}

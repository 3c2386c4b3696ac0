import type { Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Quotas } from "../../model/quotas";
import type { WrittenAccount } from "../schema/account";

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
  };
}

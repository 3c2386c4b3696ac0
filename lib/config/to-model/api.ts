import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Api } from "../../model/api";
import type { WrittenApi } from "../schema/api";
import { type Names, refer } from "./lookup";

export function toApi(name: string, written: WrittenApi, at: Place, accounts: Names<Account>): Api {
  return {
    at,
    name,
    kind: written.kind,
    account:
      written.account === undefined
        ? undefined
        : refer(accounts, written.account, inside(at, "account")),
    endpoint: written.endpoint,
    metricName: written.name,
    regions: new Map(Object.entries(written.regions)),
  };
}

import type { Account } from "./account";
import type { Api } from "./api";
import type { Fleet } from "./fleet";

/**
 * The accounts that an API is in, as far as the fleet tells: its own or, for one that exists already
 * and names none, those of the domains that map it. Undefined among them is the account that the
 * credentials lead to. None where its account is not listed, which is told.
 */
export function accountsOf(api: Api, { domains }: Fleet): readonly (Account | undefined)[] {
  if (api.account !== undefined)
    return api.account.target === undefined ? [] : [api.account.target];
  if (api.owned) return [undefined];
  const mapping = domains.filter((domain) =>
    domain.mappings.some((each) => each.api.target === api),
  );
  const known = mapping.filter(
    ({ account }) => account === undefined || account.target !== undefined,
  );
  if (mapping.length === 0) return [undefined];
  const byName = new Map(known.map(({ account }) => [account?.target?.name, account?.target]));
  return [...byName.values()];
}

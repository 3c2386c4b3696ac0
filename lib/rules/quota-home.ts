import type { Place } from "../findings/place";
import type { Account } from "../model/account";
import { type Domain, regionsOf } from "../model/domain";
import type { Fleet } from "../model/fleet";

/** An account and a region in it: what most quotas are for. */
export interface Home {
  /** Undefined for the account that the credentials lead to. */
  readonly account: Account | undefined;
  /** Undefined where the quota has no regions. */
  readonly region: string | undefined;
}

/** The account of a domain by the first of its names; "unknown" where it names none that is listed. */
export function ownerOf(
  { account }: Pick<Domain, "account">,
  { accounts }: Fleet,
): Account | undefined | "unknown" {
  if (account === undefined) return undefined;
  return accounts.find(({ id }) => id === account.target?.id) ?? "unknown";
}

/** The account by the first of its names, where its quotas are written. */
export function firstNamed(account: Account | undefined, { accounts }: Fleet): Account | undefined {
  return account && (accounts.find(({ id }) => id === account.id) ?? account);
}

/** Where a domain is, in each of its regions once; nowhere if nobody can tell its account. */
export function homesOf(domain: Domain, fleet: Fleet): (Home & { readonly region: string })[] {
  const account = ownerOf(domain, fleet);
  if (account === "unknown") return [];
  return [...new Set(regionsOf(domain))].map((region) => ({ account, region }));
}

/** The home as the end of what is there. */
export function inHome({ account, region }: Home): string {
  const owner =
    account === undefined ? "the credentials' account" : `${account.name} (${account.id})`;
  return region === undefined ? `of ${owner}` : `in ${region} of ${owner}`;
}

export function homeKey({ account, region }: Home): string {
  return `${account?.id} ${region}`;
}

/** One of the things that a quota counts. */
export interface Counted extends Home {
  readonly at: Place;
}

/** The places of the things of one account and region, in the order given. */
export interface CountedHome extends Home {
  readonly places: readonly [Place, ...Place[]];
}

export function byHome(things: readonly Counted[]): CountedHome[] {
  const groups = new Map<string, CountedHome & { readonly places: [Place, ...Place[]] }>();
  for (const { account, region, at } of things) {
    const key = homeKey({ account, region });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { account, region, places: [at] });
    else group.places.push(at);
  }
  return [...groups.values()];
}

import type { Account } from "../model/account";

/** One configuration of the AWS provider. */
export interface ProviderPlan {
  /** Undefined for the stack's default. */
  readonly alias: string | undefined;
  readonly region: string;
  readonly account: Account | undefined;
  /** Tags that the provider puts on everything that takes tags. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Where a stack does its work unless a resource says otherwise. */
export interface Home {
  readonly region: string;
  readonly account: Account | undefined;
}

/** Whether two homes are one. */
export function isSameHome(one: Home, other: Home): boolean {
  return one.region === other.region && one.account?.name === other.account?.name;
}

/**
 * The alias under which a stack at `home` reaches a region, and an account where that is another
 * one; undefined at home.
 */
export function providerAlias(
  home: Home,
  region: string,
  account: Pick<Account, "name"> | undefined,
): string | undefined {
  if (account !== undefined && account.name !== home.account?.name) {
    return `${account.name}_${regionName(region)}`;
  }
  return region === home.region ? undefined : regionName(region);
}

/** The providers with which a stack at `home` reaches the given places, each once, the default first. */
export function planProviders(
  home: Home,
  reached: readonly Home[],
  tags: Readonly<Record<string, string>>,
): ProviderPlan[] {
  const aliases = new Map<string, ProviderPlan>();
  for (const { region, account } of reached) {
    const alias = providerAlias(home, region, account);
    if (alias !== undefined)
      aliases.set(alias, { alias, region, account: account ?? home.account, tags });
  }
  const names = [...aliases.keys()].sort();
  const others = names.flatMap((name) => aliases.get(name) ?? []);
  return [{ alias: undefined, ...home, tags }, ...others];
}

function regionName(region: string): string {
  return region.replaceAll("-", "_");
}

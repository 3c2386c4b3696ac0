import type { Account } from "../model/account";
import { type Domain, regionsOf } from "../model/domain";
import type { Home } from "./provider-plan";
import type { StackPlan } from "./stack-plan";

type StackKind = StackPlan["kind"];

/** The domains that one stack is about, sorted by name. */
export interface StackGroup {
  readonly name: string;
  readonly kind: StackKind;
  readonly home: Home;
  readonly domains: readonly Domain[];
}

/** The groups of a fleet's domains, sorted by the names of their stacks. */
export function groupDomains(domains: readonly Domain[]): StackGroup[] {
  const groups = new Map<string, StackGroup & { readonly domains: Domain[] }>();
  for (const { kind, region, domain } of [...domains].sort(byName).flatMap(memberships)) {
    const account = domain.account?.target;
    const name = stackName(kind, region, account);
    const group = groups.get(name) ?? { name, kind, home: { region, account }, domains: [] };
    group.domains.push(domain);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `[<account>-]<kind>-<region>`. */
export function stackName(kind: StackKind, region: string, account: Account | undefined): string {
  return account === undefined ? `${kind}-${region}` : `${account.name}-${kind}-${region}`;
}

/** A domain is in the stack of its endpoint type in each region, and its web ACL in another. */
function memberships(domain: Domain): { kind: StackKind; region: string; domain: Domain }[] {
  const kinds: StackKind[] =
    domain.webAcl === undefined ? [domain.endpoint] : [domain.endpoint, "waf"];
  return regionsOf(domain).flatMap((region) => kinds.map((kind) => ({ kind, region, domain })));
}

function byName(a: Domain, b: Domain): number {
  return a.name.text < b.name.text ? -1 : 1;
}

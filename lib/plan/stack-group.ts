import type { Account } from "../model/account";
import type { OwnedApi } from "../model/api";
import { type Domain, regionsOf } from "../model/domain";
import type { Home } from "./provider-plan";
import type { StackPlan } from "./stack-plan";

type StackKind = StackPlan["kind"];

/** The domains and APIs that one stack is about, each sorted by name. */
export interface StackGroup {
  readonly name: string;
  readonly kind: StackKind;
  readonly home: Home;
  readonly domains: readonly Domain[];
  /** Those that the stack makes. */
  readonly apis: readonly OwnedApi[];
}

interface OpenGroup extends StackGroup {
  readonly domains: Domain[];
  readonly apis: OwnedApi[];
}

/** A stack that something belongs to. */
interface Membership {
  readonly kind: StackKind;
  readonly region: string;
  readonly account: Account | undefined;
}

/**
 * The groups of a fleet's domains and own APIs, and those of whole accounts and regions, sorted by
 * the names of their stacks.
 */
export function groupStacks(
  domains: readonly Domain[],
  apis: readonly OwnedApi[],
  gateways: readonly Home[],
): StackGroup[] {
  const groups = new Map<string, OpenGroup>();
  const groupOf = ({ kind, region, account }: Membership): OpenGroup => {
    const name = stackName(kind, region, account);
    const group = groups.get(name) ?? openGroup(name, kind, { region, account });
    groups.set(name, group);
    return group;
  };
  for (const domain of [...domains].sort(byHostName)) {
    for (const stack of stacksOfDomain(domain)) groupOf(stack).domains.push(domain);
  }
  for (const api of [...apis].sort(byName)) {
    for (const stack of stacksOfApi(api)) groupOf(stack).apis.push(api);
  }
  for (const home of gateways) groupOf({ kind: "gateway", ...home });
  return [...groups.values()].sort(byName);
}

function openGroup(name: string, kind: StackKind, home: Home): OpenGroup {
  return { name, kind, home, domains: [], apis: [] };
}

/** `[<account>-]<kind>-<region>`. */
export function stackName(kind: StackKind, region: string, account: Account | undefined): string {
  return account === undefined ? `${kind}-${region}` : `${account.name}-${kind}-${region}`;
}

/**
 * A domain is in the stack of its endpoint type in each region, and its web ACL in another where it
 * protects stages that exist already.
 */
function stacksOfDomain(domain: Domain): Membership[] {
  const kinds: StackKind[] = guardsExisting(domain) ? [domain.endpoint, "waf"] : [domain.endpoint];
  const account = domain.account?.target;
  return regionsOf(domain).flatMap((region) => kinds.map((kind) => ({ kind, region, account })));
}

/** Whether a web ACL, the domain's or an API's own, is for a stage that the fleet does not make. */
export function guardsExisting({ webAcl, mappings }: Domain): boolean {
  return mappings.some(
    ({ api: { target } }) => target?.owned === false && (target.webAcl ?? webAcl) !== undefined,
  );
}

/** An API is in the stack of its own endpoint type, where the domains that map it are. */
function stacksOfApi(api: OwnedApi): Membership[] {
  const account = api.account?.target;
  return [...api.regions.keys()].map((region) => ({ kind: api.endpoint, region, account }));
}

function byHostName(a: Domain, b: Domain): number {
  return a.name.text < b.name.text ? -1 : 1;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

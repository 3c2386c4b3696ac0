import type { Place } from "../findings/place";
import type { Account } from "./account";
import { isInZone } from "./host-name";
import type { Reference } from "./reference";

/** A hosted zone in Route 53. */
export interface HostedZone {
  readonly kind: "hosted";
  readonly at: Place;
  /** The name by which the fleet refers to it. */
  readonly key: string;
  /** The domain name, without a trailing dot. */
  readonly name: string;
  readonly id: string;
  readonly account: Reference<Account> | undefined;
  readonly private: boolean;
  /** How names that the zone validates are certified where their domains do not say. */
  readonly cover: "each" | "wildcard";
}

/** A domain name whose DNS is not in Route 53. */
export interface ExternalZone {
  readonly kind: "external";
  readonly at: Place;
  readonly key: string;
  readonly name: string;
}

export type Zone = HostedZone | ExternalZone;

export function isPublic(zone: Zone): boolean {
  return zone.kind === "external" || !zone.private;
}

/** The zone with the longest name that `host` is in: the one that answers for it. */
export function zoneFor(host: string, zones: readonly Zone[]): Zone | undefined {
  let best: Zone | undefined;
  for (const zone of zones) {
    const longer = best === undefined || zone.name.length > best.name.length;
    if (longer && isInZone(host, zone.name)) best = zone;
  }
  return best;
}

/** A guess at the zone of a name that is in none of the listed ones: the domain above it. */
export function likelyZone(base: string): string {
  const parent = base.slice(base.indexOf(".") + 1);
  return parent.includes(".") ? parent : base;
}

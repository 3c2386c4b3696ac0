import type { Domain } from "./domain";
import { isPublic, type Zone, zoneFor } from "./zone";

/** Where the record goes that proves a certificate's name: a public zone, or DNS kept elsewhere. */
export type ValidationZone = Zone | "external";

/**
 * The zone that proves `base` for a certificate of `domain`: the public one with the longest
 * matching name, since ACM asks the public DNS. A domain that says `zone: external` says so of its
 * own name and of every name that no zone of the fleet holds. Undefined where there is none.
 * https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-dns-validation.html
 */
export function validationZone(
  domain: Domain,
  base: string,
  zones: readonly Zone[],
): ValidationZone | undefined {
  const external = domain.zone.kind === "external";
  if (external && base === domain.name.base) return "external";
  return zoneFor(base, zones.filter(isPublic)) ?? (external ? "external" : undefined);
}

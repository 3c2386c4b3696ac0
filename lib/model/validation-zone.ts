import type { RequestedCertificate } from "./certificate";
import { isPublic, type Zone, zoneFor } from "./zone";

/** Where the record goes that proves a certificate's name: a public zone, or DNS kept elsewhere. */
export type ValidationZone = Zone | "external";

/**
 * The zone that proves `base` for the certificate: the public one with the longest matching name,
 * since ACM asks the public DNS. A domain that says `zone: external` says so of its own name and of
 * every name of its own certificate that no zone of the fleet holds; of one that it shares it says
 * nothing, or the certificate would change with its users. Undefined where there is none.
 * https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-dns-validation.html
 */
export function validationZone(
  { owner }: RequestedCertificate,
  base: string,
  zones: readonly Zone[],
): ValidationZone | undefined {
  const external = owner.kind === "domain" && owner.external;
  if (external && base === owner.name.base) return "external";
  return zoneFor(base, zones.filter(isPublic)) ?? (external ? "external" : undefined);
}

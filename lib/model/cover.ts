import { COMMON_NAME_LENGTH } from "./certificate";
import type { HostName } from "./host-name";
import { isHostName } from "./host-name-syntax";
import { isCertifiable } from "./public-name";
import { type HostedZone, isPublic, type Zone, zoneFor } from "./zone";

/** A wildcard certificate that a zone gives to its domains: for `parent` and `*.<parent>`. */
export interface Cover {
  readonly zone: HostedZone;
  readonly parent: string;
}

/**
 * What covers a name whose domain says nothing of its certificate: the parent is the name above it,
 * or the name itself where that is the zone's own, so that it never leaves the zone. It is the zone
 * that proves the name which counts, a public one. Undefined where that zone covers nothing, or
 * where nobody could request such a certificate: the rules then tell why at the domain.
 */
export function coverOf(host: HostName, zones: readonly Zone[]): Cover | undefined {
  const zone = zoneFor(host.base, zones.filter(isPublic));
  if (zone?.kind !== "hosted" || zone.cover !== "wildcard") return undefined;
  const itself = host.wildcard || host.base === zone.name;
  const parent = itself ? host.base : host.labels.slice(1).join(".");
  return isHostName(host.text) && isRequestable(parent) ? { zone, parent } : undefined;
}

function isRequestable(parent: string): boolean {
  const legal = isHostName(parent) && isHostName(`*.${parent}`);
  return legal && isCertifiable(parent) && parent.length <= COMMON_NAME_LENGTH;
}

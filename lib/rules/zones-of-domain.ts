import { type Domain, zoneOf } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { validationZone } from "../model/validation-zone";
import type { Zone } from "../model/zone";

/** The listed zones that the domain's records go to. */
export function zonesOfDomain(domain: Domain, { zones }: Fleet): Zone[] {
  const { certificate } = domain;
  const proofs =
    certificate.kind === "requested" && certificate.validation.method === "dns"
      ? certificate.names.map(({ host }) => validationZone(certificate, host.base, zones))
      : [];
  const all = [domain.alias ? zoneOf(domain) : undefined, ...proofs];
  return all.filter((zone) => zone !== undefined && zone !== "external");
}

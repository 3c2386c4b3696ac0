import { inside } from "../findings/place";
import {
  type Certificate,
  type CertificateName,
  COMMON_NAME_LENGTH,
  type RequestedCertificate,
} from "./certificate";
import { type Domain, type RegionalDomain, regionPlace } from "./domain";
import type { Fleet } from "./fleet";
import { covers, type HostName, hostName } from "./host-name";
import { isPublic, type Zone, zoneFor } from "./zone";

/** The name under which one region of a domain is reached, whatever the others do. */
export function regionalName({ name }: Pick<Domain, "name">, region: string): HostName {
  return hostName(`${region}.${name.text}`);
}

/** Whether a domain is made for the regional name of one that is written. */
export function isRegionalName({ nameAt }: Pick<Domain, "nameAt">): boolean {
  return nameAt.path.at(-1) === "regionalNames";
}

/** Every domain that the stacks make: those of the fleet, and those of their regional names. */
export function madeDomains({ domains, zones }: Pick<Fleet, "domains" | "zones">): Domain[] {
  return domains.flatMap((domain) => [domain, ...regionalNameDomains(domain, zones)]);
}

/**
 * The domains of a domain's regional names: each is in its region alone. They have certificates of
 * their own, so that nothing that serves the domain's own name changes when they come or go.
 */
export function regionalNameDomains(domain: Domain, zones: readonly Zone[]): RegionalDomain[] {
  if (domain.endpoint !== "regional" || !domain.regionalNames || domain.name.wildcard) return [];
  const nameAt = inside(domain.at, "regionalNames");
  return [...new Set(domain.regions)].map((region, index) => {
    const name = regionalName(domain, region);
    return {
      ...domain,
      name,
      nameAt,
      regions: [region],
      aliasRegions: [region],
      regionPlaces: [regionPlace(domain, index)],
      routing: { policy: "simple" },
      regionalNames: false,
      healthCheck: undefined,
      certificate: certificateFor({ host: name, at: nameAt }, domain.certificate),
      zone:
        domain.zone.kind === "matched"
          ? { kind: "matched", zone: zoneFor(name.base, zones.filter(isPublic)) }
          : domain.zone,
    };
  });
}

function certificateFor(name: CertificateName, certificate: Certificate): Certificate {
  if (certificate.kind !== "requested") return certificate;
  const { owner } = certificate;
  const isNamed = owner.kind === "named";
  if (isNamed && certificate.names.some(({ host }) => covers(host, name.host))) return certificate;
  const external = owner.kind === "domain" && owner.external;
  return {
    ...certificate,
    at: owner.kind === "domain" ? certificate.at : name.at,
    owner: { kind: "domain", name: name.host, external },
    names: namesFor(name, certificate),
  };
}

/** A name that is too long for the main one stands beside that of the domain's certificate. */
function namesFor(name: CertificateName, { names }: RequestedCertificate): CertificateName[] {
  return name.host.text.length > COMMON_NAME_LENGTH ? [...names.slice(0, 1), name] : [name];
}

import { inside, type Place } from "../findings/place";
import type { Account } from "./account";
import type { Api } from "./api";
import type { Certificate } from "./certificate";
import type { HealthCheck } from "./health-check";
import type { HostName } from "./host-name";
import type { IpAddressType } from "./ip-address-type";
import type { MutualTls } from "./mutual-tls";
import type { Reference } from "./reference";
import type { Routing } from "./routing";
import type { WebAcl } from "./web-acl";
import type { Zone } from "./zone";

/** Which API answers below a path. */
export interface Mapping {
  readonly at: Place;
  /** Without slashes around it; empty for the root. */
  readonly path: string;
  readonly api: Reference<Api>;
}

/** How the domain's own name gets into the DNS. */
export type DomainZone =
  | { readonly kind: "matched"; readonly zone: Zone | undefined }
  | { readonly kind: "named"; readonly zone: Reference<Zone> }
  | { readonly kind: "external" };

interface CommonDomain {
  readonly at: Place;
  readonly name: HostName;
  /** What the name comes of. */
  readonly nameAt: Place;
  readonly account: Reference<Account> | undefined;
  readonly certificate: Certificate;
  readonly mappings: readonly Mapping[];
  readonly securityPolicy: string;
  readonly endpointAccessMode: "BASIC" | "STRICT" | undefined;
  readonly ipAddressType: IpAddressType;
  readonly zone: DomainZone;
  /** Whether the fleet makes alias records for it. */
  readonly alias: boolean;
  readonly webAcl: Reference<WebAcl> | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export interface EdgeDomain extends CommonDomain {
  readonly endpoint: "edge";
  readonly region: string;
}

export interface RegionalDomain extends CommonDomain {
  readonly endpoint: "regional";
  /** In the order written. */
  readonly regions: readonly string[];
  /** Those that the name leads to: all of them unless the domain says fewer. */
  readonly aliasRegions: readonly string[];
  /** Where each of them is written. */
  readonly regionPlaces: readonly Place[];
  readonly routing: Routing;
  /** Whether each region is reached under a name of its own too. */
  readonly regionalNames: boolean;
  readonly healthCheck: HealthCheck | undefined;
  /** Undefined: clients need no certificate. */
  readonly mutualTls: MutualTls | undefined;
}

export interface PrivateDomain extends CommonDomain {
  readonly endpoint: "private";
  readonly region: string;
  readonly vpcEndpoints: readonly string[];
}

export type Domain = EdgeDomain | RegionalDomain | PrivateDomain;

export function regionsOf(domain: Domain): readonly string[] {
  return domain.endpoint === "regional" ? domain.regions : [domain.region];
}

/**
 * Whether two domains draw their names from one pool: public names are kept by region, and those
 * of all edge domains in CloudFront. Private names need not be unique.
 */
export function shareNames(one: Domain, other: Domain): boolean {
  if (one.endpoint === "private" || other.endpoint === "private") return false;
  if (one.endpoint === "edge" && other.endpoint === "edge") return true;
  return regionsOf(one).some((region) => regionsOf(other).includes(region));
}

/** Where the region with this index among the domain's is written. */
export function regionPlace(domain: Domain, index: number): Place {
  const listed = domain.endpoint === "regional" ? domain.regionPlaces[index] : undefined;
  return listed ?? inside(domain.at, "region");
}

/** The region that the domain's certificate has to be in. */
export function certificateRegion(domain: Domain, region: string): string {
  return domain.endpoint === "edge" ? "us-east-1" : region;
}

/** The zone that the alias records go to; undefined for DNS outside Route 53, or none found. */
export function zoneOf(domain: Domain): Zone | undefined {
  switch (domain.zone.kind) {
    case "matched":
      return domain.zone.zone;
    case "named":
      return domain.zone.zone.target;
    case "external":
      return undefined;
    default:
      return domain.zone satisfies never;
  }
}

/** Whether no listed zone is there for the domain's alias records, and none was named. */
export function lacksZone(domain: Domain): boolean {
  return domain.alias && domain.zone.kind === "matched" && domain.zone.zone === undefined;
}

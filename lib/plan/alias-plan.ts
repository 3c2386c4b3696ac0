import { type Domain, zoneOf } from "../model/domain";
import { aliasId } from "./ids";
import { type Home, providerAlias } from "./provider-plan";

/** An alias record that leads a host name to its domain's target. */
export interface AliasPlan {
  readonly id: string;
  readonly name: string;
  readonly type: "A" | "AAAA";
  readonly zoneId: string;
  readonly provider: string | undefined;
  readonly evaluateTargetHealth: boolean;
  /** Undefined for a simple record. */
  readonly latencyRegion: string | undefined;
}

/**
 * The alias records of a domain in the region of its stack: none where its DNS is elsewhere.
 * Route 53 refuses to evaluate the health of a CloudFront target, and evaluating a single regional
 * or VPC endpoint target changes nothing.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
 */
export function planAliases(domain: Domain, home: Home): AliasPlan[] {
  const zone = zoneOf(domain);
  if (!domain.alias || zone?.kind !== "hosted") return [];
  const latency = domain.endpoint === "regional" && domain.routing === "latency";
  const types = ["A", "AAAA"] as const;
  return types.map((type) => ({
    id: aliasId(domain.name, type),
    name: domain.name.text,
    type,
    zoneId: zone.id,
    provider: providerAlias(home, home.region, zone.account?.target),
    evaluateTargetHealth: latency,
    latencyRegion: latency ? home.region : undefined,
  }));
}

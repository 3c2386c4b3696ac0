import type { Place } from "../findings/place";
import { youngerRegions } from "./younger-regions";

/**
 * What AWS lets a new account have, and raises on request.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 * https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/limits.html
 */
export const newAccountQuotas = {
  publicDomains: 120,
  privateDomains: 50,
  accessAssociations: 100,
  certificates: 2500,
  namesPerCertificate: 10,
  recordsPerZone: 10_000,
  webAcls: 100,
  healthChecks: 200,
  clientCertificates: 60,
  usagePlans: 300,
  apiKeys: 10_000,
  charactersPerPolicy: 8192,
  requestsPerSecond: 10_000,
  burstRequests: 5000,
} as const;

/** What is less in the younger regions. */
export const newAccountQuotasInYounger: Readonly<Partial<Record<QuotaName, number>>> = {
  requestsPerSecond: 2500,
  burstRequests: 1250,
};

export type QuotaName = keyof typeof newAccountQuotas;

/** Beyond this AWS does not raise the names of a certificate. */
export const MOST_NAMES_PER_CERTIFICATE = 100;

/** How many of a thing an account may have, which can differ from region to region. */
export interface Limit {
  /** In every region that is not in the map. */
  readonly otherwise: number;
  /** Where it is less: in the younger regions that are not in the map. */
  readonly younger?: number;
  readonly byRegion: ReadonlyMap<string, RegionalLimit>;
}

export interface RegionalLimit {
  readonly most: number;
  readonly at: Place;
}

/** The quotas of an account. */
export type Quotas = Readonly<Record<QuotaName, Limit>>;

/** The limit in a region; without one, that of a quota which has no regions. */
export function limitIn(limit: Limit, region: string | undefined): number {
  if (region === undefined) return limit.otherwise;
  const younger = youngerRegions.has(region) ? limit.younger : undefined;
  return limit.byRegion.get(region)?.most ?? younger ?? limit.otherwise;
}

/** What to write for the quota to be `most` in the region and in all others what it was. */
export function writtenLimit(
  name: QuotaName,
  limit: Limit,
  region: string | undefined,
  most: number | "…",
): string {
  const oneNumber = limit.byRegion.size === 0 && limit.otherwise !== newAccountQuotas[name];
  if (region === undefined || oneNumber) return `${name}: ${most}`;
  const others = [...limit.byRegion].filter(([code]) => code !== region);
  const entries = [...others.map(([code, each]) => `${code}: ${each.most}`), `${region}: ${most}`];
  return `${name}: { ${entries.join(", ")} }`;
}

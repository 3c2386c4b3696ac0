import { inside, type Place } from "../../findings/place";
import type { Limit, QuotaName, Quotas } from "../../model/quotas";
import { defaults } from "../defaults";
import type { WrittenQuotas } from "../schema/quotas";
import type { WrittenFleet } from "../written-fleet";

interface GivenQuotas {
  readonly written: WrittenQuotas;
  readonly at: Place;
}

/** The quotas of an account for which none are written. */
export function fleetQuotas({ quotas, unreadable }: WrittenFleet): Quotas {
  const given = quotas.flatMap(({ written, at }) =>
    written === undefined ? [] : [{ written, at }],
  );
  // What could not be understood may have raised any of them.
  const unknown = given.length < quotas.length || unreadable.includes("quotas");
  return eachQuota((name) => {
    if (unknown) return givenLimit(name, given) ?? unlimited;
    return givenLimit(name, given) ?? { ...ofNewAccount(name), byRegion: new Map() };
  });
}

/** An account may be listed under several names: what is written at the first of them counts. */
export function accountQuotas(id: string, { accounts }: WrittenFleet, fleets: Quotas): Quotas {
  const given = accounts.flatMap(({ written, at }) =>
    written?.id === id && written.quotas !== undefined
      ? [{ written: written.quotas, at: inside(at, "quotas") }]
      : [],
  );
  return eachQuota((name) => givenLimit(name, given) ?? fleets[name]);
}

function eachQuota(limitOf: (name: QuotaName) => Limit): Quotas {
  return {
    publicDomains: limitOf("publicDomains"),
    privateDomains: limitOf("privateDomains"),
    accessAssociations: limitOf("accessAssociations"),
    certificates: limitOf("certificates"),
    namesPerCertificate: limitOf("namesPerCertificate"),
    recordsPerZone: limitOf("recordsPerZone"),
    webAcls: limitOf("webAcls"),
    healthChecks: limitOf("healthChecks"),
    clientCertificates: limitOf("clientCertificates"),
    usagePlans: limitOf("usagePlans"),
    apiKeys: limitOf("apiKeys"),
    charactersPerPolicy: limitOf("charactersPerPolicy"),
    requestsPerSecond: limitOf("requestsPerSecond"),
    burstRequests: limitOf("burstRequests"),
  };
}

function givenLimit(name: QuotaName, given: readonly GivenQuotas[]): Limit | undefined {
  for (const { written, at } of given) {
    const value = written[name];
    if (value !== undefined) return toLimit(value, name, inside(at, name));
  }
  return undefined;
}

function toLimit(
  written: number | Readonly<Record<string, number>>,
  name: QuotaName,
  at: Place,
): Limit {
  if (typeof written === "number") return { otherwise: written, byRegion: new Map() };
  const regional = Object.entries(written).map(
    ([region, most]) => [region, { most, at: inside(at, region) }] as const,
  );
  return { ...ofNewAccount(name), byRegion: new Map(regional) };
}

const unlimited: Limit = { otherwise: Number.POSITIVE_INFINITY, byRegion: new Map() };

function ofNewAccount(name: QuotaName): Omit<Limit, "byRegion"> {
  const younger = defaults.quotasInYoungerRegions[name];
  return { otherwise: defaults.quotas[name], ...(younger !== undefined && { younger }) };
}

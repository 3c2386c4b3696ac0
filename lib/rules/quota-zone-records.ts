import { countOf } from "../findings/count-of";
import type { Place } from "../findings/place";
import { type Domain, zoneOf } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { madeDomains } from "../model/regional-name";
import { recordsIn } from "../model/routing";
import { validationZone } from "../model/validation-zone";
import type { HostedZone } from "../model/zone";
import { type CountedHome, homesOf, inHome, ownerOf } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** The records that the fleet makes in each hosted zone. */
export function zoneRecordUses(fleet: Fleet): QuotaUse[] {
  return recordsByZone(fleet).map((records) => {
    const { zone, places } = records;
    const use = accountUse(fleet, {
      ...records,
      quota: "recordsPerZone",
      count: places.length,
      fact: `the fleet makes ${countOf(places.length, "record")} in the zone ${zone.key} ${inHome(records)}`,
      fewer:
        "delegate a name below the zone's to a hosted zone of its own, and list that under `zones` too",
    });
    return { ...use, related: [{ at: zone.at, message: "the zone" }] };
  });
}

/** The domains that the records of a zone are for, once for each record. */
interface ZoneRecords extends CountedHome {
  readonly zone: HostedZone;
  readonly places: [Place, ...Place[]];
}

/** A zone of which nobody can tell the account is left out. */
function recordsByZone(fleet: Fleet): ZoneRecords[] {
  const byZone = new Map<string, ZoneRecords>();
  const seen = new Set<string>();
  for (const domain of madeDomains(fleet)) {
    for (const { zone, key } of recordsOf(domain, fleet)) {
      // A zone without an account is in that of the domains whose records go there.
      const account = ownerOf(zone.account === undefined ? domain : zone, fleet);
      if (account === "unknown" || seen.has(key)) continue;
      seen.add(key);
      const at = domain.nameAt;
      const records = byZone.get(zone.id);
      if (records !== undefined) records.places.push(at);
      else byZone.set(zone.id, { zone, account, region: undefined, places: [at] });
    }
  }
  return [...byZone.values()];
}

interface ZoneRecord {
  readonly zone: HostedZone;
  /** The same for what is one record. */
  readonly key: string;
}

function recordsOf(domain: Domain, fleet: Fleet): ZoneRecord[] {
  return homesOf(domain, fleet).flatMap(({ region }) => [
    ...aliasRecords(domain, region),
    ...validationRecords(domain, region, fleet),
  ]);
}

/** Two for each region, A and AAAA, or two for each location that the region answers for. */
function aliasRecords(domain: Domain, region: string): ZoneRecord[] {
  const zone = zoneOf(domain);
  if (!domain.alias || zone?.kind !== "hosted") return [];
  const sets = domain.endpoint === "regional" ? recordsIn(domain.routing, region) : 1;
  return Array.from({ length: sets }, (_, index) => index).flatMap((index) =>
    ["A", "AAAA"].map((type) => ({
      zone,
      key: `${zone.id} ${type} ${domain.endpoint} ${region} ${domain.name.text} ${index}`,
    })),
  );
}

/** One for each base. The domains of one account, endpoint type and region share it: docs/adr/0004. */
function validationRecords(domain: Domain, region: string, fleet: Fleet): ZoneRecord[] {
  const { certificate, account, endpoint } = domain;
  if (certificate.kind !== "requested") return [];
  const { validation } = certificate;
  if (validation.method !== "dns" || validation.records !== "managed") return [];
  return certificate.names.flatMap(({ host: { base } }) => {
    const zone = validationZone(certificate, base, fleet.zones);
    if (typeof zone !== "object" || zone.kind !== "hosted") return [];
    return [{ zone, key: `${zone.id} CNAME ${account?.name} ${endpoint} ${region} ${base}` }];
  });
}

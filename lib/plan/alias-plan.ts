import { type Domain, zoneOf } from "../model/domain";
import { locationKey } from "../model/routing";
import { aliasId } from "./ids";
import { type Home, providerAlias } from "./provider-plan";
import { type RecordRouting, recordRoutings } from "./record-routing";

/** An alias record that leads a host name to its domain's target. */
export interface AliasPlan {
  readonly id: string;
  readonly name: string;
  readonly type: "A" | "AAAA";
  readonly zoneId: string;
  readonly provider: string | undefined;
  /** Undefined for a simple record. */
  readonly routing: RecordRouting | undefined;
  /** The id of the record that has to be there before this one, and is changed after this one has gone. */
  readonly after: string | undefined;
}

/** The alias records of a domain in the region of its stack: none where its DNS is elsewhere. */
export function planAliases(domain: Domain, home: Home): AliasPlan[] {
  const zone = zoneOf(domain);
  if (!isLedTo(domain, home.region) || zone?.kind !== "hosted") return [];
  const types = ["A", "AAAA"] as const;
  // Whatever the policy, one record is the same resource: it goes from one to the other in one batch,
  // and Route 53 takes records of further locations only beside one that has a location too.
  return recordRoutings(domain, home.region).flatMap((routing, index) =>
    types.map((type) => ({
      id: aliasId(domain.name, type, index === 0 ? undefined : locationOf(routing)),
      name: domain.name.text,
      type,
      zoneId: zone.id,
      provider: providerAlias(home, home.region, zone.account?.target),
      routing,
      after: index === 0 ? undefined : aliasId(domain.name, type),
    })),
  );
}

function isLedTo(domain: Domain, region: string): boolean {
  if (!domain.alias) return false;
  return domain.endpoint !== "regional" || domain.aliasRegions.includes(region);
}

function locationOf(routing: RecordRouting | undefined): string | undefined {
  return routing?.policy === "geolocation" ? locationKey(routing.location) : undefined;
}

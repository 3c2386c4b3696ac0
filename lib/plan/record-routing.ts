import { Defect } from "../findings/defect";
import type { Domain } from "../model/domain";
import { type Location, locationKey, type Routing } from "../model/routing";

/** What Route 53 picks a record by; each is one of several of its name and type. */
export type RecordRouting = { readonly setIdentifier: string } & (
  | { readonly policy: "latency"; readonly region: string }
  | { readonly policy: "weighted"; readonly weight: number }
  | { readonly policy: "failover"; readonly role: "PRIMARY" | "SECONDARY" }
  | { readonly policy: "geolocation"; readonly location: Location }
  | { readonly policy: "geoproximity"; readonly region: string; readonly bias: number }
);

/**
 * The routing of each record that a name has in a region: one, or one for each location. Simple
 * records have none. Set identifiers are made of nothing that changes when other regions and
 * locations come and go; with another policy they are others, so that the former record goes and the
 * new one comes in one batch. Route 53 takes no other policy for a record that is there.
 */
export function recordRoutings(domain: Domain, region: string): (RecordRouting | undefined)[] {
  if (domain.endpoint !== "regional") return [undefined];
  const { routing } = domain;
  if (routing.policy === "simple") return [undefined];
  if (routing.policy !== "geolocation") return [regionRouting(routing, region)];
  const locations = [...(routing.locations.get(region) ?? [])].map(
    (location) => [locationKey(location), location] as const,
  );
  return locations
    .sort(([a, one], [b, other]) => defaultFirst(one, other) || (a < b ? -1 : 1))
    .map(([key, location]) => ({
      setIdentifier: `${region}/${key}`,
      policy: "geolocation",
      location,
    }));
}

/** The one that stays whatever other locations come and go. */
function defaultFirst(one: Location, other: Location): number {
  return Number(other.kind === "default") - Number(one.kind === "default");
}

type RegionRouting = Exclude<Routing, { policy: "geolocation" }>;

/** One record for each region. */
function regionRouting(routing: RegionRouting, region: string): RecordRouting {
  const setIdentifier = `${region}/${routing.policy}`;
  switch (routing.policy) {
    case "latency":
      return { setIdentifier, policy: "latency", region };
    case "weighted":
      return { setIdentifier, policy: "weighted", weight: routing.weights.get(region) ?? 0 };
    case "failover": {
      const role = routing.primary === region ? "PRIMARY" : "SECONDARY";
      return { setIdentifier, policy: "failover", role };
    }
    case "geoproximity":
      return {
        setIdentifier,
        policy: "geoproximity",
        region,
        bias: routing.bias.get(region) ?? 0,
      };
    case "simple":
      throw new Defect("a simple record is not routed");
    default:
      return routing satisfies never;
  }
}

/** How Route 53 picks one of the regions of a domain. */
export type Routing =
  | { readonly policy: "simple" | "latency" }
  | { readonly policy: "weighted"; readonly weights: ReadonlyMap<string, number> }
  | { readonly policy: "failover"; readonly primary: string }
  | {
      readonly policy: "geolocation";
      /** What each region answers for, in the order written. */
      readonly locations: ReadonlyMap<string, readonly Location[]>;
    }
  | {
      readonly policy: "geoproximity";
      /** For the regions that have one. */
      readonly bias: ReadonlyMap<string, number>;
    };

/** Where a client is. */
export type Location =
  | { readonly kind: "default" }
  | { readonly kind: "continent"; readonly continent: string }
  | {
      readonly kind: "country";
      readonly country: string;
      /** A state of the United States. */
      readonly subdivision: string | undefined;
    };

/** What is the same for two mentions of one location, such as `country-US-CA`. */
export function locationKey(location: Location): string {
  switch (location.kind) {
    case "default":
      return "default";
    case "continent":
      return `continent-${location.continent}`;
    case "country":
      return ["country", location.country, location.subdivision]
        .filter((part) => part !== undefined)
        .join("-");
    default:
      return location satisfies never;
  }
}

/** How many records of a type a name has in a region. */
export function recordsIn(routing: Routing, region: string): number {
  return routing.policy === "geolocation" ? (routing.locations.get(region)?.length ?? 0) : 1;
}

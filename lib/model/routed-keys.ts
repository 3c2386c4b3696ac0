import type { Api } from "./api";
import type { RegionalDomain } from "./domain";
import type { Fleet } from "./fleet";
import { regionalUsagePlans } from "./usage-plan-homes";

/** A key that has another value in each region of a name by which its holder calls. */
export interface RoutedKey {
  readonly key: string;
  readonly domain: RegionalDomain;
  readonly api: Api;
  readonly regions: readonly string[];
}

/** The keys whose holders cannot tell which region answers, each with the first domain of which this is so. */
export function routedKeys(fleet: Fleet): RoutedKey[] {
  return [...placesOfKeys(fleet)].flatMap(([key, places]) => {
    const found = fleet.domains.flatMap((domain) => {
      if (domain.endpoint !== "regional") return [];
      return domain.mappings.flatMap(({ api: { target: api } }): RoutedKey[] => {
        const regions = [...new Set(domain.regions)].filter(
          (region) => api !== undefined && places.get(api)?.has(region) === true,
        );
        return api === undefined || regions.length < 2 ? [] : [{ key, domain, api, regions }];
      });
    });
    return found.slice(0, 1);
  });
}

/** By the names of keys, the regions in which each is for an API. */
function placesOfKeys(fleet: Fleet): ReadonlyMap<string, ReadonlyMap<Api, ReadonlySet<string>>> {
  const keys = new Map<string, Map<Api, Set<string>>>();
  for (const { plan, region, apis } of regionalUsagePlans(fleet)) {
    for (const { name } of plan.keys) {
      const places = keys.get(name) ?? new Map<Api, Set<string>>();
      keys.set(name, places);
      for (const { api } of apis) places.set(api, (places.get(api) ?? new Set()).add(region));
    }
  }
  return keys;
}

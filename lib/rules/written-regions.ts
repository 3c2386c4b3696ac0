import type { Place } from "../findings/place";
import { apiRegionPlace } from "../model/api";
import { regionPlace, regionsOf } from "../model/domain";
import type { Fleet } from "../model/fleet";
import type { Limit } from "../model/quotas";

/** A region code as it stands in a fleet. */
export interface WrittenRegion {
  readonly region: string;
  readonly at: Place;
}

/** Every one, by what it is of. The keys of a certificate's `arns` repeat the domain's regions, and a rule on them says so. */
export function writtenRegions(fleet: Fleet): WrittenRegion[] {
  const { apis, webAcls, domains } = fleet;
  const ofApis = apis.flatMap((api) =>
    [...api.regions.keys()].map((region) => ({ region, at: apiRegionPlace(api, region) })),
  );
  const ofWebAcls = webAcls.flatMap((acl) =>
    acl.kind === "existing" ? [...acl.arns].map(([region, { at }]) => ({ region, at })) : [],
  );
  const ofDomains = domains.flatMap((domain) =>
    regionsOf(domain).map((region, index) => ({ region, at: regionPlace(domain, index) })),
  );
  return [...ofQuotas(fleet), ...ofApis, ...ofWebAcls, ...ofDomains];
}

/** What an account has from the fleet, or from another of its names, is written once. */
function ofQuotas({ quotas, accounts }: Fleet): WrittenRegion[] {
  const firstNames = new Map([...accounts].reverse().map((account) => [account.id, account]));
  const all = [quotas, ...[...firstNames.values()].map((account) => account.quotas)];
  return [...new Set(all.flatMap(Object.values<Limit>))].flatMap(({ byRegion }) =>
    [...byRegion].map(([region, { at }]) => ({ region, at })),
  );
}

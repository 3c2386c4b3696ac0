import { certificateRegion } from "../model/domain";
import type { Fleet } from "../model/fleet";
import type { Home } from "./provider-plan";
import type { StackGroup } from "./stack-group";

/**
 * The accounts and regions in which a stack of domains can have certificates and records: where
 * those of its kind go, and every account that holds a zone of the fleet, whether a domain uses it
 * today or not. Terraform deletes what has left a stack through the provider that made it, and
 * refuses to plan where that is gone: see docs/adr.
 */
export function reachedPlaces({ home, domains }: StackGroup, { zones }: Fleet): Home[] {
  return [
    ...domains.map((domain) => ({
      region: certificateRegion(domain, home.region),
      account: home.account,
    })),
    ...zones.flatMap((zone) =>
      zone.kind === "hosted" ? [{ region: home.region, account: zone.account?.target }] : [],
    ),
  ];
}

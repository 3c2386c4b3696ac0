import type { Location, Routing } from "../../model/routing";
import type { WrittenRegionalDomain } from "../schema/domain";
import type { WrittenLocation } from "../schema/routing";

export function toRouting({ routing, regions }: WrittenRegionalDomain): Routing {
  switch (routing?.policy) {
    case undefined:
      return { policy: regions === undefined ? "simple" : "latency" };
    case "simple":
    case "latency":
      return { policy: routing.policy };
    case "weighted":
      return { policy: "weighted", weights: new Map(Object.entries(routing.weights)) };
    case "failover":
      return { policy: "failover", primary: routing.primary };
    case "geolocation":
      return {
        policy: "geolocation",
        locations: new Map(
          Object.entries(routing.locations).map(([region, all]) => [region, all.map(toLocation)]),
        ),
      };
    case "geoproximity":
      return { policy: "geoproximity", bias: new Map(Object.entries(routing.bias ?? {})) };
    default:
      return routing satisfies never;
  }
}

function toLocation(written: WrittenLocation): Location {
  if (written === "default") return { kind: "default" };
  if (written.continent !== undefined) return { kind: "continent", continent: written.continent };
  return { kind: "country", country: written.country ?? "", subdivision: written.subdivision };
}

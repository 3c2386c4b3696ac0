import { countOf } from "../findings/count-of";
import { inside } from "../findings/place";
import type { Domain } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { byHome, type Counted, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Access associations in each account and region: one for each VPC endpoint of a private domain. */
export function accessAssociationUses(fleet: Fleet): QuotaUse[] {
  const associations = fleet.domains.flatMap((domain) => associationsOf(domain, fleet));
  return byHome(associations).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "accessAssociations",
      count: group.places.length,
      fact: `the private domains ${inHome(group)} are opened to ${countOf(group.places.length, "VPC endpoint")}`,
      fewer: "list fewer `vpcEndpoints`, or move domains to another account or region",
    }),
  );
}

function associationsOf(domain: Domain, fleet: Fleet): Counted[] {
  if (domain.endpoint !== "private") return [];
  const { vpcEndpoints } = domain;
  return homesOf(domain, fleet).flatMap((home) =>
    vpcEndpoints.flatMap((id, index) =>
      vpcEndpoints.indexOf(id) === index
        ? [{ ...home, at: inside(domain.at, "vpcEndpoints", index) }]
        : [],
    ),
  );
}

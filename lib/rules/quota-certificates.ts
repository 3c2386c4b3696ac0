import { countOf } from "../findings/count-of";
import { inside } from "../findings/place";
import { certificateRegion } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { byHome, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Requested certificates in each account and region: every domain has one for each of its own. */
export function certificateUses(fleet: Fleet): QuotaUse[] {
  const certificates = fleet.domains
    .filter(({ certificate }) => certificate.kind === "requested")
    .flatMap((domain) =>
      homesOf(domain, fleet).map(({ account, region }) => ({
        account,
        region: certificateRegion(domain, region),
        at: inside(domain.at, "name"),
      })),
    );
  return byHome(certificates).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "certificates",
      count: group.places.length,
      fact: `the fleet requests ${countOf(group.places.length, "certificate")} ${inHome(group)}`,
      fewer: fewerIn(group.region),
    }),
  );
}

/** The certificates of edge domains are in us-east-1 wherever the domains are. */
function fewerIn(region: string | undefined): string {
  const elsewhere =
    region === "us-east-1"
      ? "another account, or regional ones to another region"
      : "another account or region";
  return `let several domains use one certificate that exists, with \`certificate: { arn: … }\`, or move domains to ${elsewhere}`;
}

import { countOf } from "../findings/count-of";
import { sharedKey } from "../model/certificate";
import { certificateRegion } from "../model/domain";
import { withEachCertificate } from "../model/domain-certificates";
import type { Fleet } from "../model/fleet";
import { madeDomains } from "../model/regional-name";
import { byHome, type Counted, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Requested certificates in each account and region: one a domain, or one for all that share it. */
export function certificateUses(fleet: Fleet): QuotaUse[] {
  return byHome(requestsOf(fleet)).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "certificates",
      count: group.places.length,
      fact: `the fleet requests ${countOf(group.places.length, "certificate")} ${inHome(group)}`,
      fewer: fewerIn(group.region),
    }),
  );
}

/** What is shared counts once in each stack, at the first of its domains. */
function requestsOf(fleet: Fleet): Counted[] {
  const seen = new Set<string>();
  return madeDomains(fleet)
    .flatMap(withEachCertificate)
    .flatMap((domain) => {
      const { certificate, account: owner, endpoint } = domain;
      if (certificate.kind !== "requested") return [];
      const shared = sharedKey(certificate);
      return homesOf(domain, fleet).flatMap(({ account, region }) => {
        const request = `${owner?.name} ${endpoint} ${region} ${shared}`;
        if (shared !== undefined && seen.has(request)) return [];
        seen.add(request);
        return [{ account, region: certificateRegion(domain, region), at: domain.nameAt }];
      });
    });
}

/** The certificates of edge domains are in us-east-1 wherever the domains are. */
function fewerIn(region: string | undefined): string {
  const elsewhere =
    region === "us-east-1"
      ? "another account, or regional ones to another region"
      : "another account or region";
  return `let domains share certificates, by \`cover: wildcard\` at their zone or one under \`certificates\`, or move domains to ${elsewhere}`;
}

import { countOf } from "../findings/count-of";
import type { Fleet } from "../model/fleet";
import { madeDomains } from "../model/regional-name";
import { byHome, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Edge and regional domains in each account and region: a domain counts in all of its regions. */
export function publicDomainUses(fleet: Fleet): QuotaUse[] {
  return domainUses(fleet, "public");
}

/** Private domains in each account and region. */
export function privateDomainUses(fleet: Fleet): QuotaUse[] {
  return domainUses(fleet, "private");
}

function domainUses(fleet: Fleet, kind: "public" | "private"): QuotaUse[] {
  const domains = madeDomains(fleet)
    .filter(({ endpoint }) => (endpoint === "private") === (kind === "private"))
    .flatMap((domain) => homesOf(domain, fleet).map((home) => ({ ...home, at: domain.nameAt })));
  return byHome(domains).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: kind === "public" ? "publicDomains" : "privateDomains",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, `${kind} domain`)} ${inHome(group)}`,
      fewer: "move domains to another account or region",
    }),
  );
}

import { countOf } from "../findings/count-of";
import { zoneOf } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { byHome, homesOf, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";
import { regionalDomains } from "./regional-domains";

/** Health checks in each account: a domain with one has it in each of its regions. */
export function healthCheckUses(fleet: Fleet): QuotaUse[] {
  const healthChecks = regionalDomains(fleet).flatMap((domain) => {
    const { alias, healthCheck } = domain;
    if (healthCheck === undefined || healthCheck.kind === "existing-checks") return [];
    if (!alias || zoneOf(domain)?.kind !== "hosted") return [];
    const { at } = healthCheck;
    return homesOf(domain, fleet).map(({ account }) => ({ account, region: undefined, at }));
  });
  return byHome(healthChecks).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "healthChecks",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, "health check")} ${inHome(group)}`,
      fewer:
        "leave the health checks of less important domains out, or move domains to another account",
    }),
  );
}

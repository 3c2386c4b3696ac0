import { countOf } from "../findings/count-of";
import type { Fleet } from "../model/fleet";
import { ownKinds, regionalUsagePlans } from "../model/usage-plan-homes";
import { byHome, firstNamed, inHome } from "./quota-home";
import { accountUse, type QuotaUse } from "./quota-use";

/** Usage plans in each account and region of their APIs. */
export function usagePlanUses(fleet: Fleet): QuotaUse[] {
  const plans = regionalUsagePlans(fleet).map(({ plan, account, region }) => ({
    account: firstNamed(account, fleet),
    region,
    at: plan.at,
  }));
  return byHome(plans).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "usagePlans",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, "usage plan")} ${inHome(group)}`,
      fewer: "let one plan be for all keys with the same limits",
    }),
  );
}

/** API keys in each account and region: one for each name in each stack. */
export function apiKeyUses(fleet: Fleet): QuotaUse[] {
  const seen = new Set<string>();
  const keys = regionalUsagePlans(fleet).flatMap((regional) => {
    const { plan, region } = regional;
    const account = firstNamed(regional.account, fleet);
    return plan.keys.flatMap(({ name, at }) => {
      const id = `${regional.account?.name} ${ownKinds(regional)[0]} ${region} ${name}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ account, region, at }];
    });
  });
  return byHome(keys).map((group) =>
    accountUse(fleet, {
      ...group,
      quota: "apiKeys",
      count: group.places.length,
      fact: `the fleet makes ${countOf(group.places.length, "API key")} ${inHome(group)}`,
      fewer: "move APIs with callers of their own to another account or region",
    }),
  );
}

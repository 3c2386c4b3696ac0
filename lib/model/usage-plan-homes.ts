import type { Account } from "./account";
import type { Api, EndpointType, RegionalApi } from "./api";
import { accountsOf } from "./api-accounts";
import type { Fleet } from "./fleet";
import type { Reference } from "./reference";
import type { UsagePlan } from "./usage-plan";

/** A usage plan in one account and region, where it is a plan of its own. */
export interface RegionalUsagePlan {
  readonly plan: UsagePlan;
  readonly account: Account | undefined;
  readonly region: string;
  readonly apis: readonly PlannedApi[];
}

export interface PlannedApi {
  readonly api: Api;
  readonly reference: Reference<Api>;
  readonly made: RegionalApi;
}

/** Every plan of the fleet, in each account and region that its APIs are in. */
export function regionalUsagePlans(fleet: Fleet): RegionalUsagePlan[] {
  return fleet.usagePlans.flatMap((plan) => inEachHome(plan, fleet));
}

function inEachHome(plan: UsagePlan, fleet: Fleet): RegionalUsagePlan[] {
  const homes = new Map<string, RegionalUsagePlan & { readonly apis: PlannedApi[] }>();
  for (const reference of plan.apis) {
    const { target: api } = reference;
    if (api === undefined || api.kind !== "rest") continue;
    const [account, ...others] = accountsOf(api, fleet);
    // Of one that is in several accounts, or in one that is not listed, something else is told.
    if (others.length > 0 || (account === undefined && api.account !== undefined)) continue;
    for (const [region, made] of api.regions) {
      const key = `${account?.name} ${region}`;
      const home = homes.get(key) ?? { plan, account, region, apis: [] };
      homes.set(key, home);
      home.apis.push({ api, reference, made });
    }
  }
  return [...homes.values()];
}

/** The stack kinds of the APIs that the fleet makes: a plan can only be in one stack with them. */
export function ownKinds({ apis }: Pick<RegionalUsagePlan, "apis">): EndpointType[] {
  return [...new Set(apis.flatMap(({ api }) => (api.owned ? [api.endpoint] : [])))];
}

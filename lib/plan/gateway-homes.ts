import type { Fleet } from "../model/fleet";
import { loggingHomes, setsCloudWatchRole } from "../model/logging-homes";
import { usagePlanHomes } from "./plan-usage-plans";
import type { Home } from "./provider-plan";
import { stageThrottleHomes } from "./stage-throttles-plan";

/** The accounts and regions in which the fleet has something for API Gateway as a whole. */
export function gatewayHomes(fleet: Fleet): Home[] {
  const logging = loggingHomes(fleet)
    .filter((home) => setsCloudWatchRole(fleet, home))
    .map(({ region, account }) => ({ region, account }));
  return [...logging, ...stageThrottleHomes(fleet), ...usagePlanHomes(fleet)];
}

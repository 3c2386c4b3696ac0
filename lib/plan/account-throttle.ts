import type { Fleet } from "../model/fleet";
import { limitIn } from "../model/quotas";
import type { ThrottlePlan } from "./api-plan";
import type { Home } from "./provider-plan";

/** How much all callers of an account together may ask in a region. */
export function accountThrottle({ account, region }: Home, fleet: Fleet): ThrottlePlan {
  const { requestsPerSecond, burstRequests } = (account ?? fleet).quotas;
  return {
    rateLimit: limitIn(requestsPerSecond, region),
    burstLimit: limitIn(burstRequests, region),
  };
}

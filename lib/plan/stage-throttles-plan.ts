import { accountsOf } from "../model/api-accounts";
import type { Fleet } from "../model/fleet";
import type { MethodPlan, ThrottlePlan } from "./api-plan";
import { byId } from "./by-id";
import { planMethods, planThrottle } from "./plan-methods";
import { type Home, isSameHome } from "./provider-plan";

/** The throttles of a stage that exists already. */
export interface StageThrottlesPlan {
  /** Of what is for all its methods; begins those of single ones. */
  readonly id: string;
  readonly apiId: string;
  readonly stageName: string;
  /** Undefined where only methods have one. */
  readonly throttle: ThrottlePlan | undefined;
  readonly methods: readonly MethodPlan[];
}

interface PlacedThrottles {
  readonly home: Home;
  readonly plan: StageThrottlesPlan;
}

/** Those of REST APIs in one account and region, sorted by name. */
export function planStageThrottles(home: Home, fleet: Fleet): StageThrottlesPlan[] {
  return stageThrottles(fleet)
    .filter((each) => isSameHome(each.home, home))
    .map(({ plan }) => plan)
    .sort(byId);
}

/** Where there are any. */
export function stageThrottleHomes(fleet: Fleet): Home[] {
  return stageThrottles(fleet).map(({ home }) => home);
}

function stageThrottles(fleet: Fleet): PlacedThrottles[] {
  return fleet.apis.flatMap((api) => {
    const { throttle, methods } = api.stage;
    const throttled = [...methods].filter(([, each]) => each.throttle !== undefined);
    if (api.owned || (throttle === undefined && throttled.length === 0)) return [];
    const [account] = accountsOf(api, fleet);
    return [...api.regions].flatMap(([region, made]): PlacedThrottles[] => {
      if (made.kind !== "existing") return [];
      const plan = {
        id: api.name,
        apiId: made.id,
        stageName: made.stage,
        throttle: throttle && planThrottle(throttle, throttle),
        // Each of them says its own.
        methods: planMethods(new Map(throttled), "rest", { rateLimit: 0, burstLimit: 0 }),
      };
      return [{ home: { account, region }, plan }];
    });
  });
}

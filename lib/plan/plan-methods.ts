import { restMethods, toMethodKey, writtenMethod } from "../model/method-key";
import type { MethodSettings, Throttle } from "../model/stage";
import type { MethodPlan, ThrottlePlan } from "./api-plan";

/**
 * What differs for single methods: sorted, and each once, also where `ANY` stands for it. A method
 * that says nothing is as `otherwise`.
 */
export function planMethods(
  methods: ReadonlyMap<string, MethodSettings>,
  kind: "rest" | "http",
  otherwise: ThrottlePlan,
): MethodPlan[] {
  const plans = new Map<string, MethodPlan>();
  for (const [written, { throttle }] of [...methods].sort(anyFirst)) {
    const key = toMethodKey(written);
    for (const each of kind === "rest" ? restMethods(key) : [key]) {
      plans.set(writtenMethod(each), { ...each, throttle: planThrottle(throttle, otherwise) });
    }
  }
  return [...plans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plan]) => plan);
}

export function planThrottle(
  throttle: Throttle | undefined,
  otherwise: ThrottlePlan,
): ThrottlePlan {
  if (throttle === undefined) return otherwise;
  return { rateLimit: throttle.rateLimit, burstLimit: throttle.burstLimit };
}

/** What is said of one method takes the place of what is said of all of its path. */
function anyFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(b.startsWith("ANY ")) - Number(a.startsWith("ANY "));
}

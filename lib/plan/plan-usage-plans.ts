import type { Fleet } from "../model/fleet";
import {
  ownKinds,
  type PlannedApi,
  type RegionalUsagePlan,
  regionalUsagePlans,
} from "../model/usage-plan-homes";
import { accountThrottle } from "./account-throttle";
import type { MethodPlan, ThrottlePlan } from "./api-plan";
import { apiIdOf, stageNameOf } from "./api-references";
import { byId } from "./by-id";
import { planMethods, planThrottle } from "./plan-methods";
import { type Home, isSameHome } from "./provider-plan";
import type { StackPlan } from "./stack-plan";
import type { ApiKeyPlan, PlanStage, UsagePlanPlan, UsagePlansPlan } from "./usage-plans-plan";

/**
 * The usage plans of one stack. A plan is with the APIs that the fleet makes, which Terraform has to
 * make first; one for APIs that exist already is in the stack for their account and region.
 */
export function planUsagePlans(kind: StackPlan["kind"], home: Home, fleet: Fleet): UsagePlansPlan {
  const plans = regionalUsagePlans(fleet)
    .filter((each) => kindOf(each) === kind && isSameHome(home, each))
    .map((each) => planUsagePlan(each, home, fleet))
    .sort(byId);
  const names = new Set(plans.flatMap(({ keys }) => keys));
  return { plans, keys: [...names].sort().map((name) => planKey(name, plans, fleet)) };
}

/** Where the stacks for existing APIs have any. */
export function usagePlanHomes(fleet: Fleet): Home[] {
  return regionalUsagePlans(fleet)
    .filter((each) => kindOf(each) === "gateway")
    .map(({ account, region }) => ({ account, region }));
}

function kindOf(plan: RegionalUsagePlan): StackPlan["kind"] {
  return ownKinds(plan)[0] ?? "gateway";
}

function planUsagePlan({ plan, apis }: RegionalUsagePlan, home: Home, fleet: Fleet): UsagePlanPlan {
  const { name, quota, description, tags } = plan;
  const account = accountThrottle(home, fleet);
  // API Gateway has throttles of methods only in a plan with one of its own.
  const needsThrottle = plan.throttle !== undefined || plan.methods.size > 0;
  const throttle = needsThrottle ? planThrottle(plan.throttle, account) : undefined;
  return {
    id: name,
    name: `${fleet.project}-${name}`,
    description,
    throttle,
    quota: quota && { limit: quota.limit, period: quota.period, offset: quota.offset },
    stages: apis.map((each) => planStage(each, methodsOf(plan, each, throttle ?? account))),
    keys: plan.keys.map((key) => key.name).sort(),
    tags,
  };
}

function planStage({ api, made }: PlannedApi, methods: readonly MethodPlan[]): PlanStage {
  return { apiId: apiIdOf(api, made), stageName: stageNameOf(api, made), methods };
}

function methodsOf(
  { methods }: RegionalUsagePlan["plan"],
  { api }: PlannedApi,
  throttle: ThrottlePlan,
): MethodPlan[] {
  return planMethods(methods.get(api.name) ?? new Map(), "rest", throttle);
}

/**
 * A key can be in one plan of a stage. Terraform orders an end and a beginning that have nothing in
 * common by what both depend on, if that changes too: hence what the key says of itself.
 */
function planKey(name: string, plans: readonly UsagePlanPlan[], { project }: Fleet): ApiKeyPlan {
  const own = plans.filter(({ keys }) => keys.includes(name)).map(({ id }) => id);
  return { id: name, name: `${project}-${name}`, description: `For ${own.join(", ")}` };
}

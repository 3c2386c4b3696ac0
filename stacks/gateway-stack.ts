import type { Construct } from "constructs";
import { CloudWatchRole } from "../lib/constructs/cloud-watch-role";
import { StageThrottles } from "../lib/constructs/stage-throttles";
import { UsagePlans } from "../lib/constructs/usage-plans";
import type { GatewayStackPlan } from "../lib/plan/stack-plan";
import { ApiDomainsStack } from "./api-domains-stack";

/** What API Gateway has once in an account and region, and settings of stages that exist already. */
export class GatewayStack extends ApiDomainsStack {
  constructor(scope: Construct, plan: GatewayStackPlan) {
    super(scope, plan);
    if (plan.cloudWatchRole !== undefined) new CloudWatchRole(this, "role", plan.cloudWatchRole);
    for (const each of plan.stageThrottles) new StageThrottles(this, `throttles-${each.id}`, each);
    if (plan.usagePlans.plans.length > 0) new UsagePlans(this, "usage-plans", plan.usagePlans);
  }
}

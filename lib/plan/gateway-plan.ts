import type { StageThrottlesPlan } from "./stage-throttles-plan";
import type { UsagePlansPlan } from "./usage-plans-plan";

/** What API Gateway has once in an account and region, and what stages of others' get. */
export interface GatewayStackParts {
  /** Undefined where the fleet does not set it. */
  readonly cloudWatchRole: CloudWatchRolePlan | undefined;
  readonly stageThrottles: readonly StageThrottlesPlan[];
  readonly usagePlans: UsagePlansPlan;
}

/** The role that API Gateway writes logs with: one to make, or one that is there. */
export type CloudWatchRolePlan =
  | { readonly kind: "own"; readonly name: string; readonly policyArn: string }
  | { readonly kind: "existing"; readonly arn: string };

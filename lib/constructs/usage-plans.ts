import { ApiGatewayApiKey } from "@cdktf/provider-aws/lib/api-gateway-api-key";
import { ApiGatewayUsagePlan } from "@cdktf/provider-aws/lib/api-gateway-usage-plan";
import { ApiGatewayUsagePlanKey } from "@cdktf/provider-aws/lib/api-gateway-usage-plan-key";
import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { PlanStage, UsagePlanPlan, UsagePlansPlan } from "../plan/usage-plans-plan";
import { defined, unlessEmpty } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";

/** Usage plans and the API keys that they are for. */
export class UsagePlans extends Construct {
  /** The ids that AWS gives to the keys, by their ids here. */
  private readonly keyIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { plans, keys }: UsagePlansPlan) {
    super(scope, id);
    this.keyIds = new Map(
      keys.map(({ id: key, name, description }) => {
        // Without a value: API Gateway makes one, and nobody has to know it before.
        const made = new ApiGatewayApiKey(this, `key-${key}`, { name, description });
        return [key, named(made, key).id];
      }),
    );
    for (const plan of plans) this.usagePlan(plan);
  }

  private usagePlan(plan: UsagePlanPlan): void {
    const { id, name, description, throttle, quota, stages, tags } = plan;
    const made = new ApiGatewayUsagePlan(this, `plan-${id}`, {
      name,
      apiStages: stages.map(stageArguments),
      ...defined({
        description,
        throttleSettings: throttle && { ...throttle },
        quotaSettings: quota && { ...quota },
        tags: unlessEmpty(tags),
      }),
    });
    named(made, id);
    const keys = plan.keys.map((key) => [key, this.bind(key, id, made.id)]);
    // Ids only: whoever may read the state finds the values there, and nobody else.
    const value = { id: made.id, keys: Object.fromEntries(keys) };
    named(new TerraformOutput(this, `output-${id}`, { value }), `usage_plan__${id}`);
  }

  /** Lets a key use a plan, and tells the id that AWS gives to the key. */
  private bind(key: string, plan: string, usagePlanId: string): string {
    const keyId = this.keyIds.get(key) ?? "";
    const binding = { keyId, keyType: "API_KEY", usagePlanId };
    named(new ApiGatewayUsagePlanKey(this, `binding-${plan}-${key}`, binding), `${plan}__${key}`);
    return keyId;
  }
}

function stageArguments({ apiId, stageName, methods }: PlanStage) {
  return {
    apiId: evaluated(apiId),
    stage: evaluated(stageName),
    ...defined({
      throttle:
        methods.length === 0
          ? undefined
          : methods.map(({ method, path, throttle }) => ({
              path: `${path}/${method}`,
              ...throttle,
            })),
    }),
  };
}

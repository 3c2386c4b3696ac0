import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import { Construct } from "constructs";
import type { ThrottlePlan } from "../plan/api-plan";
import { methodId, methodPath } from "../plan/method-path";
import type { StageThrottlesPlan } from "../plan/stage-throttles-plan";
import { named } from "./named";

/** The throttles of a REST API's stage that another made. */
export class StageThrottles extends Construct {
  constructor(scope: Construct, id: string, plan: StageThrottlesPlan) {
    super(scope, id);
    if (plan.throttle !== undefined) {
      named(this.settings("all-methods", plan, "*/*", plan.throttle), plan.id);
    }
    for (const method of plan.methods) {
      const path = methodPath(method);
      const settings = this.settings(`method-${path}`, plan, path, method.throttle);
      named(settings, methodId(plan.id, method));
    }
  }

  private settings(
    id: string,
    { apiId, stageName }: StageThrottlesPlan,
    path: string,
    { rateLimit, burstLimit }: ThrottlePlan,
  ): ApiGatewayMethodSettings {
    return new ApiGatewayMethodSettings(this, id, {
      restApiId: apiId,
      stageName,
      methodPath: path,
      settings: { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit },
    });
  }
}

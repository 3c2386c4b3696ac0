import { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api";
import { Apigatewayv2Deployment } from "@cdktf/provider-aws/lib/apigatewayv2-deployment";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage";
import { Construct } from "constructs";
import { writtenMethod } from "../model/method-key";
import type { CorsPlan, HttpApiPlan, MethodPlan } from "../plan/api-plan";
import type { StageLogsPlan } from "../plan/stage-logs-plan";
import { defined, unlessEmpty } from "./defined";
import { named } from "./named";
import { openApiHash, openApiText } from "./openapi-local";
import { accessLogSettings } from "./stage-logs";

/** An HTTP API of an OpenAPI document, deployed to its stage. */
export class HttpApi extends Construct {
  readonly api: Apigatewayv2Api;
  readonly stage: Apigatewayv2Stage;

  constructor(scope: Construct, id: string, plan: HttpApiPlan) {
    super(scope, id);
    this.api = this.httpApi(plan);
    this.stage = this.stageOf(plan, this.deployment(plan));
  }

  /** What the provider finds in the document and not here, it takes out of the API again. */
  private httpApi(plan: HttpApiPlan): Apigatewayv2Api {
    const api = new Apigatewayv2Api(this, "api", {
      name: plan.name,
      protocolType: "HTTP",
      body: openApiText(this, plan.id, plan.body),
      version: plan.version,
      // Else what API Gateway leaves out of a document is missing in the API, and the apply is green.
      failOnWarnings: plan.failOnWarnings,
      disableExecuteApiEndpoint: plan.disableExecuteApiEndpoint,
      ipAddressType: plan.ipAddressType,
      // Mappings let go of an API before it is deleted, and not after.
      lifecycle: { createBeforeDestroy: true },
      ...defined({
        description: plan.description,
        corsConfiguration: plan.cors && corsArguments(plan.cors),
        tags: unlessEmpty(plan.tags),
      }),
    });
    return named(api, plan.id);
  }

  private deployment({ id }: HttpApiPlan): Apigatewayv2Deployment {
    const deployment = new Apigatewayv2Deployment(this, "deployment", {
      apiId: this.api.id,
      triggers: { openapi: openApiHash(id) },
      // The stage points to the old one until the new one is there.
      lifecycle: { createBeforeDestroy: true },
    });
    return named(deployment, id);
  }

  private stageOf({ id, stage, tags }: HttpApiPlan, deployment: Apigatewayv2Deployment) {
    const { throttle, variables, methods, logs } = stage;
    return named(
      new Apigatewayv2Stage(this, "stage", {
        apiId: this.api.id,
        deploymentId: deployment.id,
        name: stage.name,
        // API Gateway deletes no stage that a path leads to: it leads elsewhere first.
        lifecycle: { createBeforeDestroy: true },
        defaultRouteSettings: {
          throttlingRateLimit: throttle.rateLimit,
          throttlingBurstLimit: throttle.burstLimit,
          detailedMetricsEnabled: logs.metrics,
        },
        ...accessLogSettings(this, logs),
        ...defined({
          routeSettings:
            methods.length === 0 ? undefined : methods.map((each) => routeSettings(each, logs)),
          stageVariables: unlessEmpty(variables),
          tags: unlessEmpty(tags),
        }),
      }),
      id,
    );
  }
}

/** A route with settings of its own has all of them: none is known to fall back on the stage's. */
function routeSettings({ method, path, throttle }: MethodPlan, { metrics }: StageLogsPlan) {
  return {
    routeKey: writtenMethod({ method, path }),
    throttlingRateLimit: throttle.rateLimit,
    throttlingBurstLimit: throttle.burstLimit,
    detailedMetricsEnabled: metrics,
  };
}

function corsArguments(cors: CorsPlan) {
  return defined({
    allowCredentials: cors.allowCredentials,
    allowHeaders: cors.allowHeaders && [...cors.allowHeaders],
    allowMethods: cors.allowMethods && [...cors.allowMethods],
    allowOrigins: cors.allowOrigins && [...cors.allowOrigins],
    exposeHeaders: cors.exposeHeaders && [...cors.exposeHeaders],
    maxAge: cors.maxAge,
  });
}

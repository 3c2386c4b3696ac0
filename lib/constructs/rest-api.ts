import { ApiGatewayDeployment } from "@cdktf/provider-aws/lib/api-gateway-deployment";
import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import { ApiGatewayRestApi } from "@cdktf/provider-aws/lib/api-gateway-rest-api";
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { Construct } from "constructs";
import type { RestApiPlan, ThrottlePlan } from "../plan/api-plan";
import { ClientCertificates } from "./client-certificates";
import { defined, unlessEmpty } from "./defined";
import { methodId, methodPath } from "./method-path";
import { named } from "./named";
import { openApiHash, openApiText } from "./openapi-local";
import { accessLogSettings, executionLogGroup, methodLogSettings } from "./stage-logs";

/** A REST API of an OpenAPI document, deployed to its stage. */
export class RestApi extends Construct {
  readonly api: ApiGatewayRestApi;
  readonly stage: ApiGatewayStage;

  constructor(scope: Construct, id: string, plan: RestApiPlan) {
    super(scope, id);
    this.api = this.restApi(plan);
    this.stage = this.stageOf(plan, this.deployment(plan));
    this.methodSettings(plan);
  }

  private restApi(plan: RestApiPlan): ApiGatewayRestApi {
    const { minimumCompressionSize, binaryMediaTypes, vpcEndpoints } = plan;
    const api = new ApiGatewayRestApi(this, "api", {
      name: plan.name,
      body: openApiText(this, plan.id, plan.body),
      disableExecuteApiEndpoint: plan.disableExecuteApiEndpoint,
      endpointConfiguration: {
        types: [plan.endpointType],
        ...defined({ vpcEndpointIds: vpcEndpoints.length === 0 ? undefined : [...vpcEndpoints] }),
      },
      ...defined({
        description: plan.description,
        minimumCompressionSize:
          minimumCompressionSize === undefined ? undefined : String(minimumCompressionSize),
        binaryMediaTypes: binaryMediaTypes.length === 0 ? undefined : [...binaryMediaTypes],
        tags: unlessEmpty(plan.tags),
      }),
    });
    return named(api, plan.id);
  }

  /** What is deployed is a copy of the API: all that it copies makes a new one. */
  private deployment(plan: RestApiPlan): ApiGatewayDeployment {
    const deployment = new ApiGatewayDeployment(this, "deployment", {
      restApiId: this.api.id,
      triggers: defined({
        openapi: openApiHash(plan.id),
        endpoint_type: plan.endpointType,
        minimum_compression_size: plan.minimumCompressionSize?.toString(),
        binary_media_types: plan.binaryMediaTypes.join(" ") || undefined,
      }),
      // The stage points to the old one until the new one is there.
      lifecycle: { createBeforeDestroy: true },
    });
    return named(deployment, plan.id);
  }

  private stageOf(plan: RestApiPlan, deployment: ApiGatewayDeployment) {
    const { id, stage, tags } = plan;
    const { variables } = stage;
    return named(
      new ApiGatewayStage(this, "stage", {
        restApiId: this.api.id,
        deploymentId: deployment.id,
        stageName: stage.name,
        xrayTracingEnabled: stage.logs.tracing,
        ...accessLogSettings(this, stage.logs),
        ...defined({
          variables: unlessEmpty(variables),
          clientCertificateId: this.clientCertificate(plan),
          tags: unlessEmpty(tags),
        }),
      }),
      id,
    );
  }

  private clientCertificate({ id, clientCertificates: plan, tags }: RestApiPlan) {
    if (plan === undefined) return undefined;
    return new ClientCertificates(this, "client-certificates", { id, plan, tags }).activeId;
  }

  private methodSettings({ id, stage }: RestApiPlan): void {
    const dependsOn = executionLogGroup(this, stage.logs.execution);
    const settings = (path: string, throttle: ThrottlePlan) =>
      new ApiGatewayMethodSettings(this, `method-${path}`, {
        restApiId: this.api.id,
        stageName: this.stage.stageName,
        methodPath: path,
        settings: { ...throttleSettings(throttle), ...methodLogSettings(stage.logs) },
        ...defined({ dependsOn: dependsOn.length === 0 ? undefined : dependsOn }),
      });
    named(settings("*/*", stage.throttle), id);
    for (const method of stage.methods)
      named(settings(methodPath(method), method.throttle), methodId(id, method));
  }
}

function throttleSettings({ rateLimit, burstLimit }: ThrottlePlan) {
  return { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit };
}

import { ApiGatewayDeployment } from "@cdktf/provider-aws/lib/api-gateway-deployment";
import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import { ApiGatewayRestApi } from "@cdktf/provider-aws/lib/api-gateway-rest-api";
import { ApiGatewayRestApiPolicy } from "@cdktf/provider-aws/lib/api-gateway-rest-api-policy";
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { RestApiPlan, ThrottlePlan } from "../plan/api-plan";
import { methodId, methodPath } from "../plan/method-path";
import { ClientCertificates } from "./client-certificates";
import { defined, unlessEmpty } from "./defined";
import { evaluated } from "./evaluated";
import { named } from "./named";
import { openApiHash, openApiText } from "./openapi-local";
import { accessLogSettings, executionLogGroup, methodLogSettings } from "./stage-logs";

/** The provider's word for none. */
const NO_COMPRESSION = -1;

/** A REST API of an OpenAPI document, deployed to its stage. */
export class RestApi extends Construct {
  readonly api: ApiGatewayRestApi;
  readonly stage: ApiGatewayStage;

  constructor(scope: Construct, id: string, plan: RestApiPlan) {
    super(scope, id);
    this.api = this.restApi(plan);
    this.stage = this.stageOf(plan, this.deployment(plan, this.policy(plan)));
    this.methodSettings(plan);
  }

  /**
   * All that the document says too, and what it leaves out: after an import the provider puts back
   * the former value of every argument that is not written.
   */
  private restApi(plan: RestApiPlan): ApiGatewayRestApi {
    const { vpcEndpoints } = plan;
    const api = new ApiGatewayRestApi(this, "api", {
      name: plan.name,
      body: openApiText(this, plan.id, plan.body),
      description: plan.description,
      // Else what API Gateway leaves out of a document is missing in the API, and the apply is green.
      failOnWarnings: plan.failOnWarnings,
      disableExecuteApiEndpoint: plan.disableExecuteApiEndpoint,
      apiKeySource: plan.apiKeySource,
      binaryMediaTypes: [...plan.binaryMediaTypes],
      minimumCompressionSize: String(plan.minimumCompressionSize ?? NO_COMPRESSION),
      endpointConfiguration: {
        types: [plan.endpointType],
        ipAddressType: plan.ipAddressType,
        ...defined({ vpcEndpointIds: vpcEndpoints.length === 0 ? undefined : [...vpcEndpoints] }),
      },
      ...defined({ tags: unlessEmpty(plan.tags) }),
      // Mappings and usage plans let go of an API before it is deleted, and not after.
      lifecycle: { createBeforeDestroy: true },
    });
    return named(api, plan.id);
  }

  /**
   * The policy of the document once more. Before 6.48 the provider puts the former one back behind
   * every import; later ones take away what only a resource of its own says.
   */
  private policy({ id, policy }: RestApiPlan): ITerraformDependable[] {
    if (policy === undefined) return [];
    const resource = new ApiGatewayRestApiPolicy(this, "policy", {
      restApiId: this.api.id,
      policy: evaluated(policy),
      // One that goes is taken away after the import that would put it back.
      lifecycle: { createBeforeDestroy: true },
    });
    return [named(resource, id)];
  }

  /** What is deployed is a copy of the API: all that it copies makes a new one. */
  private deployment(plan: RestApiPlan, policy: ITerraformDependable[]): ApiGatewayDeployment {
    const deployment = new ApiGatewayDeployment(this, "deployment", {
      restApiId: this.api.id,
      triggers: defined({
        openapi: openApiHash(plan.id),
        endpoint_type: plan.endpointType,
        minimum_compression_size: plan.minimumCompressionSize?.toString(),
        binary_media_types: plan.binaryMediaTypes.join(" ") || undefined,
      }),
      ...defined({ dependsOn: policy.length === 0 ? undefined : policy }),
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
        // API Gateway deletes no stage that a path leads to: it leads elsewhere first.
        lifecycle: { createBeforeDestroy: true },
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
        // A stage that answers keeps its limits until another one does.
        lifecycle: { createBeforeDestroy: true },
      });
    named(settings("*/*", stage.throttle), id);
    for (const method of stage.methods)
      named(settings(methodPath(method), method.throttle), methodId(id, method));
  }
}

function throttleSettings({ rateLimit, burstLimit }: ThrottlePlan) {
  return { throttlingRateLimit: rateLimit, throttlingBurstLimit: burstLimit };
}

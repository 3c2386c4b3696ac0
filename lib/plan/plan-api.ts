import { Defect } from "../findings/defect";
import type { OwnedApi } from "../model/api";
import {
  isList,
  type JsonObject,
  type JsonValue,
  type OpenApiDocument,
  objectIn,
} from "../model/openapi-document";
import { filledIn, valuesIn } from "../model/placeholders";
import type {
  ApiPlan,
  CorsPlan,
  HttpApiPlan,
  RestApiPlan,
  StagePlan,
  ThrottlePlan,
} from "./api-plan";
import { planApiPolicy } from "./api-policy-plan";
import { planClientCertificates } from "./client-certificate-plan";
import { planLambdaPermissions } from "./lambda-permission-plan";
import { bodyIn, filledObject } from "./openapi-body";
import { planMethods, planThrottle } from "./plan-methods";
import { planStageLogs } from "./plan-stage-logs";
import type { Home } from "./provider-plan";
import { withSecurity } from "./secured-body";
import { vpcEndpointPolicy } from "./vpc-endpoint-policy";

/** Where an API is made, and of which project. */
export interface MadeIn extends Home {
  readonly project: string;
}

/** An API of the fleet's own in one region. `accountThrottle` is what the account allows there. */
export function planApi(api: OwnedApi, home: MadeIn, accountThrottle: ThrottlePlan): ApiPlan {
  const { document } = api;
  if (document === undefined) throw new Defect(`the document of "${api.name}" is not understood`);
  return api.kind === "rest"
    ? planRestApi(api, document, home)
    : planHttpApi(api, document, home, accountThrottle);
}

const KEY_SOURCE = "x-amazon-apigateway-api-key-source";

const endpointTypes = { edge: "EDGE", regional: "REGIONAL", private: "PRIVATE" } as const;

/** What a REST API's stage has to begin with: the account's limits alone, whatever they become. */
const noThrottle: ThrottlePlan = { rateLimit: -1, burstLimit: -1 };

function planRestApi(api: OwnedApi, document: OpenApiDocument, home: MadeIn): RestApiPlan {
  const values = valuesIn(api, home.region);
  const policy = policyOf(api);
  return {
    ...planCommon(api, document, home, noThrottle),
    kind: "rest",
    policy: policy && planApiPolicy(filledObject(policy, values), api.name),
    description: describedIn(document, values) ?? api.metricName,
    apiKeySource:
      bodyIn(document, api, home)[KEY_SOURCE] === "AUTHORIZER" ? "AUTHORIZER" : "HEADER",
    endpointType: endpointTypes[api.endpoint],
    vpcEndpoints: [...api.vpcEndpoints].sort(),
    minimumCompressionSize: api.minimumCompressionSize,
    binaryMediaTypes: mediaTypes(api.binaryMediaTypes, values),
    clientCertificates: planClientCertificates(api),
  };
}

function planHttpApi(
  api: OwnedApi,
  document: OpenApiDocument,
  home: MadeIn,
  accountThrottle: ThrottlePlan,
): HttpApiPlan {
  const values = valuesIn(api, home.region);
  return {
    ...planCommon(api, document, home, accountThrottle),
    kind: "http",
    description: describedIn(document, values),
    version: filledIn(document.version, values),
    cors: document.cors && planCors(filledObject(document.cors, values)),
  };
}

function planCommon(
  api: OwnedApi,
  document: OpenApiDocument,
  home: MadeIn,
  otherwise: ThrottlePlan,
) {
  return {
    id: api.name,
    name: api.metricName,
    body: planBody(api, document, home),
    failOnWarnings: api.importWarnings === "fail",
    disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
    ipAddressType: api.ipAddressType,
    lambdaPermissions: planLambdaPermissions(api, home),
    stage: planStage(api, home, otherwise),
    tags: api.tags,
  };
}

/** What the import finds in the document is set again by the argument, and must be the same. */
function describedIn(
  { description }: OpenApiDocument,
  values: ReadonlyMap<string, string>,
): string | undefined {
  return description === undefined ? undefined : filledIn(description, values);
}

/**
 * The document with the settings that decide who gets in: an import replaces all of an API, and
 * there must be no moment in which they are missing.
 */
function planBody(api: OwnedApi, document: OpenApiDocument, home: MadeIn): JsonObject {
  const body = withSecurity(bodyIn(document, api, home), document, api, home);
  const vpcEndpointIds = [...api.vpcEndpoints].sort();
  const values = valuesIn(api, home.region);
  const policy = policyOf(api);
  return {
    ...withoutTagValues(body),
    // The import names the API after its title.
    info: { ...objectIn(body.info), title: api.metricName },
    "x-amazon-apigateway-endpoint-configuration": {
      disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
      // The import knows it of HTTP APIs only.
      ...(api.kind === "http" ? { ipAddressType: api.ipAddressType } : {}),
      ...(vpcEndpointIds.length === 0 ? {} : { vpcEndpointIds }),
    },
    ...(api.kind === "rest" ? settingsOf(api, values) : {}),
    ...(policy === undefined ? {} : { "x-amazon-apigateway-policy": filledObject(policy, values) }),
  };
}

/** What the arguments say too: of a compression of all sizes the provider does not see that the import takes it away. */
function settingsOf(
  { minimumCompressionSize, binaryMediaTypes }: OwnedApi,
  values: ReadonlyMap<string, string>,
): JsonObject {
  return {
    ...(minimumCompressionSize === undefined
      ? {}
      : { "x-amazon-apigateway-minimum-compression-size": minimumCompressionSize }),
    ...(binaryMediaTypes.length === 0
      ? {}
      : { "x-amazon-apigateway-binary-media-types": mediaTypes(binaryMediaTypes, values) }),
  };
}

function mediaTypes(types: readonly string[], values: ReadonlyMap<string, string>): string[] {
  return types.map((type) => filledIn(type, values)).sort();
}

/** The tags of the API are the provider's to set. */
function withoutTagValues(body: JsonObject): JsonObject {
  const { tags, ...others } = body;
  if (tags === undefined || !isList(tags)) return body;
  const kept = tags.filter((tag) => !Object.hasOwn(objectIn(tag), "x-amazon-apigateway-tag-value"));
  return kept.length === 0 ? others : { ...others, tags: kept };
}

/** Who may call: what the fleet says or, through VPC endpoints, whoever comes through them. */
function policyOf({ policy, vpcEndpoints }: OwnedApi): JsonObject | undefined {
  if (policy !== undefined) return policy.document;
  if (vpcEndpoints.length === 0) return undefined;
  return vpcEndpointPolicy([...vpcEndpoints].sort(), "execute-api:/*");
}

function planStage(api: OwnedApi, { region, project }: MadeIn, otherwise: ThrottlePlan): StagePlan {
  const { name, stage, regions } = api;
  const made = regions.get(region);
  if (made === undefined) throw new Defect(`"${name}" is not made in ${region}`);
  const throttle = planThrottle(stage.throttle, otherwise);
  return {
    name: made.stage,
    variables: stage.variables,
    throttle,
    methods: planMethods(stage.methods, api.kind, throttle),
    logs: planStageLogs({ api, made, region, project }),
  };
}

function planCors(cors: JsonObject): CorsPlan {
  return {
    allowCredentials:
      typeof cors.allowCredentials === "boolean" ? cors.allowCredentials : undefined,
    allowHeaders: texts(cors.allowHeaders),
    allowMethods: texts(cors.allowMethods),
    allowOrigins: texts(cors.allowOrigins),
    exposeHeaders: texts(cors.exposeHeaders),
    maxAge: typeof cors.maxAge === "number" ? cors.maxAge : undefined,
  };
}

function texts(value: JsonValue | undefined): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

import type { IpAddressType } from "../model/ip-address-type";
import type { JsonObject } from "../model/openapi-document";
import type { ClientCertificatesPlan } from "./client-certificate-plan";
import type { PlannedText } from "./expression";
import type { LambdaPermissionPlan } from "./lambda-permission-plan";
import type { StageLogsPlan } from "./stage-logs-plan";

interface CommonApiPlan {
  /** Of all its resources. */
  readonly id: string;
  readonly name: string;
  /** The OpenAPI document as it is imported. */
  readonly body: JsonObject;
  readonly failOnWarnings: boolean;
  readonly disableExecuteApiEndpoint: boolean;
  readonly ipAddressType: IpAddressType;
  /** Sorted. */
  readonly lambdaPermissions: readonly LambdaPermissionPlan[];
  readonly stage: StagePlan;
  readonly tags: Readonly<Record<string, string>>;
}

export interface RestApiPlan extends CommonApiPlan {
  readonly kind: "rest";
  /** Always a text: the provider takes none for what was there before. */
  readonly description: string;
  /** Where calls have their API key. */
  readonly apiKeySource: "HEADER" | "AUTHORIZER";
  readonly endpointType: "EDGE" | "REGIONAL" | "PRIVATE";
  /** Sorted; none unless it is private. */
  readonly vpcEndpoints: readonly string[];
  /** Who may call, in JSON, beside what the document says: the same, with the API's ARN. */
  readonly policy: PlannedText | undefined;
  readonly minimumCompressionSize: number | undefined;
  /** Sorted. */
  readonly binaryMediaTypes: readonly string[];
  readonly clientCertificates: ClientCertificatesPlan | undefined;
}

export interface HttpApiPlan extends CommonApiPlan {
  readonly kind: "http";
  readonly description: string | undefined;
  readonly version: string;
  readonly cors: CorsPlan | undefined;
}

/** An API that a stack makes, with its stage. */
export type ApiPlan = RestApiPlan | HttpApiPlan;

/** What an HTTP API answers to browsers that ask before they call. */
export interface CorsPlan {
  readonly allowCredentials: boolean | undefined;
  readonly allowHeaders: readonly string[] | undefined;
  readonly allowMethods: readonly string[] | undefined;
  readonly allowOrigins: readonly string[] | undefined;
  readonly exposeHeaders: readonly string[] | undefined;
  /** Seconds. */
  readonly maxAge: number | undefined;
}

export interface StagePlan {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly throttle: ThrottlePlan;
  /** By method and path, such as `GET /orders`; sorted. */
  readonly methods: readonly MethodPlan[];
  readonly logs: StageLogsPlan;
}

/** Requests a second and at once; -1 is no throttle, which only the methods of a REST API can have. */
export interface ThrottlePlan {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

export interface MethodPlan {
  readonly method: string;
  readonly path: string;
  readonly throttle: ThrottlePlan;
}

import { inside, type Place } from "../findings/place";
import type { Account } from "./account";
import type { Authorizer } from "./authorizer";
import type { IpAddressType } from "./ip-address-type";
import type { JsonObject, OpenApiDocument } from "./openapi-document";
import type { Reference } from "./reference";
import type { StageSettings } from "./stage";
import type { WebAcl } from "./web-acl";

export type ApiKind = "rest" | "http" | "websocket";
export type EndpointType = "edge" | "regional" | "private";

/** An API in one region: one that exists there, or one to make. */
export type RegionalApi =
  | { readonly kind: "existing"; readonly id: string; readonly stage: string }
  | { readonly kind: "owned"; readonly stage: string };

interface CommonApi {
  readonly at: Place;
  readonly name: string;
  /** For one to make, undefined is the account that the credentials lead to. */
  readonly account: Reference<Account> | undefined;
  readonly regions: ReadonlyMap<string, RegionalApi>;
  readonly webAcl: Reference<WebAcl> | undefined;
  readonly stage: StageSettings;
}

/** An API that exists already, in one region or several. */
export interface ReferredApi extends CommonApi {
  readonly owned: false;
  readonly kind: ApiKind;
  /** Undefined where the fleet does not say. */
  readonly endpoint: EndpointType | undefined;
  /** Its name in API Gateway, where the fleet says it. */
  readonly metricName: string | undefined;
  /** Undefined where the fleet does not say. */
  readonly disableExecuteApiEndpoint: boolean | undefined;
}

/** An API that the fleet makes of an OpenAPI document, the same in each of its regions. */
export interface OwnedApi extends CommonApi {
  readonly owned: true;
  readonly kind: "rest" | "http";
  readonly endpoint: EndpointType;
  /** Its name in API Gateway. */
  readonly metricName: string;
  /** Undefined where it could not be understood, which is told. */
  readonly document: OpenApiDocument | undefined;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly policy: ResourcePolicy | undefined;
  readonly vpcEndpoints: readonly string[];
  /** Whether the stacks let the API call the Lambda functions of its document. */
  readonly lambdaPermissions: "managed" | "none";
  readonly disableExecuteApiEndpoint: boolean;
  /** Of its default endpoint. */
  readonly ipAddressType: IpAddressType;
  readonly minimumCompressionSize: number | undefined;
  readonly binaryMediaTypes: readonly string[];
  /** Of every operation that has no security of its own. */
  readonly authorizer: Authorizer | undefined;
  /** Whether an import that API Gateway warns of fails. */
  readonly importWarnings: "fail" | "allow";
  readonly tags: Readonly<Record<string, string>>;
}

export type Api = ReferredApi | OwnedApi;

/** What stands for a `${Name}` in a document: the same everywhere, or a text for each region. */
export interface Parameter {
  readonly at: Place;
  readonly value: string | ReadonlyMap<string, string>;
}

/** Who may call an API, as an IAM policy document. */
export interface ResourcePolicy {
  readonly at: Place;
  /** Undefined where it could not be understood, which is told. */
  readonly document: JsonObject | undefined;
}

/** What is the same for all that name one API in a region, in which AWS's ids are unique. */
export function regionalApiKey(name: string, made: RegionalApi, region: string): string {
  return `${region} ${made.kind === "existing" ? made.id : `own ${name}`}`;
}

/** Where the region of an API is written. */
export function apiRegionPlace({ at, owned, regions }: Api, region: string): Place {
  return inside(at, "regions", owned ? [...regions.keys()].indexOf(region) : region);
}

/** The kind as it is said in a sentence. */
export function kindName(kind: ApiKind): string {
  return { rest: "a REST API", http: "an HTTP API", websocket: "a WebSocket API" }[kind];
}

/** Whether the API is said to be private although its kind has public endpoints only. */
export function isImpossiblyPrivate({ kind, endpoint }: Api): boolean {
  return endpoint === "private" && kind !== "rest";
}

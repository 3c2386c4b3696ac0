import type { Place } from "../findings/place";

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** An API as its OpenAPI document describes it. */
export interface OpenApiDocument {
  /** The top of the file. */
  readonly at: Place;
  /** The document itself, with what it refers to in other files written into it. */
  readonly body: JsonObject;
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly operations: readonly Operation[];
  /** What stands in its texts for something that each region has another of. */
  readonly placeholders: readonly Placeholder[];
  readonly security: RootSecurity | undefined;
  /** The names of those that it describes. */
  readonly securitySchemes: readonly string[];
  readonly authorizers: readonly Authorizer[];
  readonly binaryMediaTypes: Stated<readonly string[]> | undefined;
  readonly minimumCompressionSize: Stated<number> | undefined;
  /** What an HTTP API answers to browsers that ask before they call. */
  readonly cors: JsonObject | undefined;
  /** Who may call, where the document says it. */
  readonly policy: Stated<JsonObject> | undefined;
  /** Everything in the document that begins with `x-amazon-apigateway-`. */
  readonly extensions: readonly Extension[];
  /** The names of its schemas, of which a REST API makes models. */
  readonly schemas: readonly Stated<string>[];
  /** The extensions at its top, with what is written in them. */
  readonly settings: readonly Entry[];
  readonly keywords: readonly SchemaKeyword[];
  /** What OpenAPI 3.0 does not allow in it: none of it is in the body. */
  readonly deviations: readonly Deviation[];
}

/** A keyword of a schema that a REST API does without. */
export interface SchemaKeyword {
  readonly at: Place;
  readonly keyword: string;
}

/** Something that a document has, and what is imported has not. */
export interface Deviation {
  readonly at: Place;
  readonly message: string;
  readonly help: string;
}

/** What operations without `security` of their own ask for. */
export interface RootSecurity {
  readonly at: Place;
  /** The API keys that each of its alternatives asks for, by their schemes. */
  readonly keys: readonly string[];
}

/** A value with its place. */
export interface Stated<T> {
  readonly at: Place;
  readonly value: T;
}

/** A key, or an item of a list by its number, with what is written there. */
export interface Entry extends Stated<JsonValue> {
  readonly key: string;
  /** What is in the map or list that the value is. */
  readonly inner: readonly Entry[];
}

export interface Extension {
  readonly at: Place;
  readonly key: string;
  /** What it is written in. */
  readonly on: ExtensionHolder;
}

export type ExtensionHolder =
  | "document"
  | "components"
  | "path"
  | "operation"
  | "scheme"
  | "tag"
  | "other";

/** A method of a path, or a route. */
export interface Operation {
  readonly at: Place;
  /** In capitals; `ANY` for all methods. */
  readonly method: string;
  /** As the document writes it; `/$default` is the route of calls that no other takes. */
  readonly path: string;
  readonly integration: Integration | undefined;
  readonly parameters: readonly Parameter[];
  /** Whether it says what it answers, as OpenAPI asks for. */
  readonly hasResponses: boolean;
  readonly responses: readonly MethodResponse[];
  /** The request validator that it names. */
  readonly validator: Stated<JsonValue> | undefined;
  /** Whether it says itself who may call; else what the whole document says counts. */
  readonly hasSecurity: boolean;
  /** The security schemes that it asks for, or else the whole document. */
  readonly schemes: readonly AskedScheme[];
  readonly requiresApiKey: boolean;
  /** Whether calls have to be signed with keys of IAM. */
  readonly usesIam: boolean;
  /** Whether something beside an API key decides who may call: an authorizer or IAM. */
  readonly hasAuthorizer: boolean;
}

/** An answer that an operation describes. */
export interface MethodResponse {
  readonly at: Place;
  /** A status code, a range of them or `default`. */
  readonly status: string;
  /** The names of its headers, as they are written. */
  readonly headers: readonly string[];
}

export interface AskedScheme {
  readonly at: Place;
  readonly name: string;
  /** What API Gateway takes it for; undefined where it does not look at it. */
  readonly kind: "api-key" | "iam" | "authorizer" | undefined;
  readonly scopes: readonly string[];
  /** Whether it is a key of OpenAPI's, of whatever header. */
  readonly isKey: boolean;
  /** Whether the document describes it. */
  readonly isDescribed: boolean;
}

export interface Parameter {
  readonly at: Place;
  readonly name: string;
  readonly in: string;
}

/** What API Gateway asks before it lets a caller in. */
export interface Authorizer {
  readonly at: Place;
  /** The security scheme that describes it. */
  readonly scheme: SecurityScheme;
  /** In small letters; empty where it is not said. */
  readonly type: string;
  /** All that is written of it. */
  readonly entries: readonly Entry[];
  /** Undefined for one that is no Lambda function. */
  readonly uri: Stated<string> | undefined;
  readonly credentials: Stated<string> | undefined;
}

/** A security scheme as OpenAPI has it. */
export interface SecurityScheme {
  readonly at: Place;
  readonly name: string;
  /** `apiKey`, `http`, `oauth2` or `openIdConnect`. */
  readonly type: string;
  /** Where a call has the key, such as `header`. */
  readonly in: string | undefined;
  /** The name of the header or parameter that a call has the key in. */
  readonly parameter: string | undefined;
}

/** What API Gateway does with a call. */
export interface Integration {
  readonly at: Place;
  /** In small letters. */
  readonly type: string;
  readonly uri: Stated<string> | undefined;
  readonly httpMethod: string | undefined;
  readonly connectionType: string | undefined;
  readonly connectionId: string | undefined;
  readonly credentials: Stated<string> | undefined;
  readonly payloadFormatVersion: Stated<JsonValue> | undefined;
  /** What it takes from the call: the parameters of the back end with what they are made of. */
  readonly requestParameters: readonly RequestParameter[];
  readonly timeoutInMillis: Stated<JsonValue> | undefined;
  /** A service of AWS that an HTTP API calls by itself, such as `SQS-SendMessage`. */
  readonly subtype: string | undefined;
  /** All that is written of it. */
  readonly entries: readonly Entry[];
  /** What a REST API makes of the back end's answers. */
  readonly responses: readonly IntegrationResponse[];
}

/** What API Gateway makes of an answer of the back end. */
export interface IntegrationResponse {
  readonly at: Place;
  /** Which answers it is for: `default`, or a regular expression. */
  readonly pattern: string;
  /** The status of the answer to the caller. */
  readonly status: string | undefined;
  /** The headers of the answer to the caller, such as `method.response.header.ETag`, with what they are made of. */
  readonly parameters: readonly Entry[];
}

/** A parameter of the back end, such as `integration.request.path.id` from `method.request.path.id`. */
export interface RequestParameter {
  readonly at: Place;
  readonly to: string;
  readonly from: string;
}

/** `${…}` in a text of the document. */
export interface Placeholder {
  readonly at: Place;
  /** What stands between the braces. */
  readonly name: string;
  /** The key of the text that it is in, such as `uri`. */
  readonly key: string;
}

/** The names of the parts of a path that callers choose, such as `id` in `/items/{id}`. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*?)\+?\}/g)].map(([, name = ""]) => name);
}

/** What the integration writes under a key. */
export function writtenAs(
  { entries }: Pick<Integration, "entries">,
  key: string,
): Entry | undefined {
  return entries.find((each) => each.key === key);
}

/** The extension at the top of the document. */
export function settingOf({ settings }: OpenApiDocument, key: string): Entry | undefined {
  return settings.find((each) => each.key === key);
}

/** The parameters of the back end with what they are made of, whatever that is. */
export function mappedIn(integration: Integration): readonly Entry[] {
  return writtenAs(integration, "requestParameters")?.inner ?? [];
}

/** The object that a value is; an empty one for any other value. */
export function objectIn(value: JsonValue | undefined): JsonObject {
  const isObject = typeof value === "object" && value !== null && !isList(value);
  return isObject ? value : {};
}

/** A value as a message shows it: a text as it is, anything else as JSON. */
export function shownValue(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Array.isArray does not narrow lists that cannot be changed. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

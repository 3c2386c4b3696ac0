import { Defect } from "../findings/defect";
import type { OwnedApi } from "../model/api";
import { type Authorizer, asksAuthorizer, authorizerScheme } from "../model/authorizer";
import { withoutLatest } from "../model/lambda-uri";
import {
  type JsonObject,
  type JsonValue,
  type OpenApiDocument,
  objectIn,
} from "../model/openapi-document";
import { partitionOf } from "../model/regions";
import type { Home } from "./provider-plan";

/**
 * The document, in which every operation says itself who may call it: what the whole document says is
 * written into it, or the API's authorizer decides.
 */
export function withSecurity(
  body: JsonObject,
  document: OpenApiDocument,
  api: OwnedApi,
  home: Home,
): JsonObject {
  const { authorizer } = api;
  if (authorizer === undefined)
    return body.security === undefined
      ? body
      : { ...body, paths: secured(body, () => body.security) };
  const components = objectIn(body.components);
  const schemes = objectIn(components.securitySchemes);
  const name = freeName(authorizerScheme(api), schemes);
  const decided = [decidedBy(name, document, api)];
  return {
    ...body,
    components: {
      ...components,
      securitySchemes: { ...schemes, [name]: securityScheme(authorizer, api, home) },
    },
    paths: secured(body, (method) => (asksAuthorizer(method) ? decided : body.security)),
  };
}

/** The authorizer decides, and the API keys that the whole document asks for stay. */
function decidedBy(name: string, { security }: OpenApiDocument, { kind }: OwnedApi): JsonObject {
  const keys = kind === "rest" ? (security?.keys ?? []) : [];
  return Object.fromEntries([...keys, name].map((each) => [each, []]));
}

/**
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html
 */
function securityScheme(authorizer: Authorizer, api: OwnedApi, home: Home): JsonObject {
  const { functions, ttlSeconds, identitySources } = authorizer;
  const arn = functions.get(home.region)?.arn;
  if (arn === undefined) throw new Defect(`"${api.name}" has no authorizer in ${home.region}`);
  const isRest = api.kind === "rest";
  return {
    type: "apiKey",
    // What an authorizer of whole calls has in place of a header.
    name: "Unused",
    in: "header",
    ...(isRest ? { "x-amazon-apigateway-authtype": "custom" } : {}),
    "x-amazon-apigateway-authorizer": {
      type: "request",
      authorizerUri: withoutLatest(
        `arn:${partitionOf(home.region)}:apigateway:${home.region}:lambda:path/2015-03-31/functions/${arn}/invocations`,
      ),
      authorizerResultTtlInSeconds: ttlSeconds,
      ...(identitySources.length === 0 ? {} : { identitySource: identitySources.join(", ") }),
      ...(isRest ? {} : { authorizerPayloadFormatVersion: "2.0", enableSimpleResponses: false }),
    },
  };
}

/** The paths, whose operations have the security of their method where they say nothing themselves. */
function secured(
  body: JsonObject,
  securityOf: (method: string) => JsonValue | undefined,
): JsonObject {
  const securedItem = (item: JsonValue): JsonValue =>
    Object.fromEntries(
      Object.entries(objectIn(item)).map(([key, value]) => {
        const security = securityOf(key.toUpperCase());
        return isOperation(key) && security !== undefined && !hasSecurity(objectIn(value))
          ? [key, { ...objectIn(value), security }]
          : [key, value];
      }),
    );
  return Object.fromEntries(
    Object.entries(objectIn(body.paths)).map(([path, item]) => [path, securedItem(item)]),
  );
}

function isOperation(key: string): boolean {
  return /^(get|put|post|delete|options|head|patch|trace|x-amazon-apigateway-any-method)$/.test(
    key,
  );
}

function hasSecurity(operation: JsonObject): boolean {
  return operation.security !== undefined || operation["x-amazon-apigateway-auth"] !== undefined;
}

function freeName(wanted: string, taken: JsonObject): string {
  return Object.hasOwn(taken, wanted) ? freeName(`${wanted}-2`, taken) : wanted;
}

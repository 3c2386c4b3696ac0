import { Defect } from "../findings/defect";
import type { OwnedApi } from "../model/api";
import type { Authorizer } from "../model/authorizer";
import { type JsonObject, type JsonValue, objectIn } from "../model/openapi-document";
import { partitionOf } from "../model/regions";
import type { Home } from "./provider-plan";

/** The document, in which the API's authorizer decides on all that says nothing of its own security. */
export function withAuthorizer(body: JsonObject, api: OwnedApi, home: Home): JsonObject {
  const { authorizer } = api;
  if (authorizer === undefined) return body;
  const components = objectIn(body.components);
  const schemes = objectIn(components.securitySchemes);
  const name = freeName(`${api.name}-authorizer`, schemes);
  const scheme = securityScheme(authorizer, api, home);
  return {
    ...body,
    components: { ...components, securitySchemes: { ...schemes, [name]: scheme } },
    paths: Object.fromEntries(
      Object.entries(objectIn(body.paths)).map(([path, item]) => [path, securedItem(item, name)]),
    ),
  };
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
      authorizerUri: `arn:${partitionOf(home.region)}:apigateway:${home.region}:lambda:path/2015-03-31/functions/${arn}/invocations`,
      authorizerResultTtlInSeconds: ttlSeconds,
      ...(identitySources.length === 0 ? {} : { identitySource: identitySources.join(", ") }),
      ...(isRest ? {} : { authorizerPayloadFormatVersion: "2.0", enableSimpleResponses: false }),
    },
  };
}

/** Of a path, the operations; what else stands there stays as it is. */
function securedItem(item: JsonValue, scheme: string): JsonValue {
  return Object.fromEntries(
    Object.entries(objectIn(item)).map(([key, value]) => [
      key,
      isOperation(key) && !hasSecurity(objectIn(value))
        ? { ...objectIn(value), security: [{ [scheme]: [] }] }
        : value,
    ]),
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

import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import type { AskedScheme } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const schemes = `components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        jwtConfiguration: { issuer: "https://login.example.com", audience: [items] }
        identitySource: $request.header.Authorization
`;
const get = (scheme: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    security: [{ ${scheme}: [] }]
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
      payloadFormatVersion: "1.0"
`;

export const openapiSecurityEnforced: Rule = {
  id: "openapi-security-enforced",
  severity: "warning",
  title: "What an operation asks of its callers is something that API Gateway looks at",
  why: "API Gateway checks signatures of IAM, what an authorizer decides and, for REST APIs, API keys. It passes over any other security scheme: everybody's calls reach the back end, which has to look for itself.",
  docs: [
    apiGateway("api-gateway-known-issues"),
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    apiGateway("http-api-vs-rest"),
  ],
  examples: openApiExamples(get("token"), get("jwt"), { api: "kind: http", more: schemes }),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation, { api }) =>
      operation.schemes
        .filter((scheme) => scheme.isDescribed && !isEnforced(scheme, api.kind))
        .map((scheme) => ({
          at: scheme.at,
          message: `${operationName(operation)} asks for \`${scheme.name}\`, which API Gateway does not look at`,
          help: helpFor(scheme, api.kind),
        })),
    ),
};

/** HTTP APIs have no API keys. */
function isEnforced({ kind }: AskedScheme, api: OwnedApi["kind"]): boolean {
  return kind === "api-key" ? api === "rest" : kind !== undefined;
}

const authorizer =
  "Add `x-amazon-apigateway-authorizer:` to the security scheme, or accept this where the back end checks its callers.";

function helpFor({ isKey, kind }: AskedScheme, api: OwnedApi["kind"]): string {
  if (kind === "api-key") return `HTTP APIs have no API keys. ${authorizer}`;
  if (!isKey || api === "http") return authorizer;
  return `Write \`name: x-api-key\` and \`in: header\` for an API key of API Gateway's, which it takes from no other header. ${authorizer}`;
}

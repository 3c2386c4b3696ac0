import { apiGateway, github } from "../../facts/pages";
import { isDecided } from "../../model/guarded-operation";
import type { Operation } from "../../model/openapi-document";
import { type DocumentedApi, inDocuments, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const more = `x-amazon-apigateway-cors: { allowOrigins: ["https://app.example.com"], allowMethods: ["*"] }
components:
  securitySchemes:
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        jwtConfiguration: { issuer: "https://login.example.com", audience: [items] }
        identitySource: $request.header.Authorization
`;
const integration = `    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: ANY
      uri: https://items.example.net
      payloadFormatVersion: "1.0"
`;
const anyCall = `/$default:
  x-amazon-apigateway-any-method:
    isDefaultRoute: true
    responses: { default: { description: Whatever there is } }
    security: [{ jwt: [] }]
${integration}`;

export const openapiPreflight: Rule = {
  id: "openapi-preflight",
  severity: "warning",
  title: "Browsers can ask without credentials whether they may call",
  why: "Before a page of another origin calls an API, the browser asks by OPTIONS, and never with credentials: where an authorizer, IAM or an API key stands before that, no page can call. An HTTP API with CORS answers by itself, but not where a route takes OPTIONS, as `$default` does.",
  docs: [
    apiGateway("http-api-cors"),
    apiGateway("how-to-cors"),
    github("aws/serverless-application-model#717"),
  ],
  examples: openApiExamples(
    anyCall,
    `${anyCall}/{proxy+}:
  options:
    responses: { default: { description: What browsers may send } }
${integration}`,
    { api: "kind: http", more },
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], (each) => [
      ...closedOptions(each),
      ...(each.api.kind === "http" ? closedDefault(each) : []),
    ]),
};

/** What answers browsers by itself is there for nobody else. */
function closedOptions({ api, document }: DocumentedApi): Violation[] {
  return document.operations
    .filter(({ method, integration }) => method === "OPTIONS" && integration?.type === "mock")
    .filter((operation) => operation.requiresApiKey || isDecided(operation, api))
    .map((operation) => ({
      at: operation.at,
      message: `${operationName(operation)} asks for credentials, which browsers do not send with it`,
      help: "Write `security: []` into it: it answers by itself, and no call gets to a back end.",
    }));
}

function closedDefault({ api, document }: DocumentedApi): Violation[] {
  const { cors, operations } = document;
  const route = operations.find(({ path }) => path === "/$default");
  if (cors === undefined || route === undefined || !isDecided(route, api)) return [];
  if (operations.some((each) => isGreedyOptions(each) && !isDecided(each, api))) return [];
  return [
    {
      at: route.at,
      message:
        "the route $default takes the preflights of browsers as well, and its authorizer turns them away",
      help: "Add a path `/{proxy+}` with `options:`, an integration and no security: it goes before `$default`.",
    },
  ];
}

function isGreedyOptions({ method, path }: Operation): boolean {
  return method === "OPTIONS" && /^\/\{[^{}]+\+\}$/.test(path);
}

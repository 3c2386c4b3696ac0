import { apiGateway } from "../../facts/pages";
import { kindName } from "../../model/api";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = (scopes: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    security: [{ callers: ${scopes} }]
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
      payloadFormatVersion: "1.0"
`;
const schemes = `components:
  securitySchemes:
    callers:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authorizer:
        type: request
        identitySource: $request.header.Authorization
        authorizerPayloadFormatVersion: "2.0"
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:callers/invocations
`;

export const openapiScopes: Rule = {
  id: "openapi-scopes",
  severity: "error",
  because: "aws-refuses",
  title: "Scopes are asked for where API Gateway reads them from a token",
  why: "API Gateway compares scopes with those of tokens, of Cognito in REST APIs and of any issuer in HTTP APIs. With a Lambda function it refuses them: `Authorization Scopes are only valid for COGNITO_USER_POOLS and JWT authorization type`.",
  docs: [
    apiGateway("http-api-jwt-authorizer"),
    apiGateway("apigateway-integrate-with-cognito"),
    apiGateway("api-gateway-swagger-extensions-authorizer"),
  ],
  examples: openApiExamples(get("[items.read]"), get("[]"), { api: "kind: http", more: schemes }),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation, { api, document }) =>
      operation.schemes.flatMap(({ at, name, scopes }) => {
        const type = document.authorizers.find(({ scheme }) => scheme.name === name)?.type;
        if (scopes.length === 0 || (type !== "request" && type !== "token")) return [];
        return [
          {
            at,
            message: `${operationName(operation)} asks for the scope ${scopes[0]}, which the function behind \`${name}\` is not asked about`,
            help: `Write \`${name}: []\` and have the function look at the scopes, or make it an authorizer of the type ${api.kind === "rest" ? "cognito_user_pools" : "jwt"}: ${kindName(api.kind)} reads scopes with that alone.`,
          },
        ];
      }),
    ),
};

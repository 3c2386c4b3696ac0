import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = (security: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    security: [${security}]
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
      payloadFormatVersion: "1.0"
`;
const scheme = (name: string) => `    ${name}:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: "https://${name}.example.com", audience: [items] }
`;

export const openapiOneAuthorizer: Rule = {
  id: "openapi-one-authorizer",
  severity: "warning",
  title: "Every operation has one authorizer",
  why: "OpenAPI can ask for one of several schemes, or for all of them. A method or route of API Gateway has one authorizer: AWS does not say which of several the import takes, and the others ask for nothing.",
  docs: [
    apiGateway("http-api-access-control"),
    apiGateway("apigateway-control-access-to-api"),
    apiGateway("api-gateway-swagger-extensions-authorizer"),
  ],
  examples: openApiExamples(get("{ staff: [] }, { users: [] }"), get("{ users: [] }"), {
    api: "kind: http",
    more: `components:\n  securitySchemes:\n${scheme("staff")}${scheme("users")}`,
  }),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation) => {
      const deciding = operation.schemes.filter(
        ({ kind }) => kind === "authorizer" || kind === "iam",
      );
      const names = [...new Set(deciding.map(({ name }) => name))];
      const second = deciding.find(({ name }) => name === names[1]);
      if (second === undefined) return [];
      return [
        {
          at: second.at,
          message: `${operationName(operation)} has ${names.length} authorizers, ${inWords(names.map((name) => `\`${name}\``))}`,
          help: "Leave one of them; a Lambda function can look at several kinds of tokens.",
        },
      ];
    }),
};

import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { kindName, type OwnedApi } from "../../model/api";
import { authorizerTypes } from "../../model/authorizer-types";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

const scheme = (authorizer: string) => `${plainDocument}components:
  securitySchemes:
    users:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authorizer: ${authorizer}
`;

export const openapiAuthorizerType: Rule = {
  id: "openapi-authorizer-type",
  severity: "error",
  because: "aws-refuses",
  title: "Every authorizer is of a type that its kind of API has",
  why: "REST APIs ask Lambda functions, about a token or the whole request, and Cognito. HTTP APIs ask functions about the whole request, and check tokens by themselves. API Gateway refuses an authorizer of another type, and with it every operation that names it.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    apiGatewayApi("CreateAuthorizer"),
    apiGateway("http-api-jwt-authorizer"),
  ],
  examples: documentExamples(
    scheme(
      '{ type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: { issuer: "https://login.example.com", audience: [items] } }',
    ),
    scheme(
      '{ type: cognito_user_pools, providerARNs: ["arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a"] }',
    ),
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api: { kind }, document }) =>
      document.authorizers.flatMap(({ at, type }) => {
        if (authorizerTypes[kind].includes(type)) return [];
        return [
          {
            at: type === "" ? at : inside(at, "type"),
            message:
              type === ""
                ? "the authorizer does not say its `type`"
                : `${kindName(kind)} has no authorizers of the type ${type}`,
            help: help(type, kind),
          },
        ];
      }),
    ),
};

function help(type: string, kind: OwnedApi["kind"]): string {
  if (type === "jwt")
    return "Write `cognito_user_pools` with `providerARNs` for tokens of Cognito, or `token` with `authorizerUri` for a function that looks at them; or make it an HTTP API.";
  if (type === "cognito_user_pools")
    return "Write `jwt`, with `jwtConfiguration: { issuer: https://cognito-idp.<region>.amazonaws.com/<pool>, audience: [<client>] }` and `identitySource: $request.header.Authorization`.";
  if (type === "token" && kind === "http")
    return 'Write `request`, with `authorizerPayloadFormatVersion: "2.0"` and `identitySource: $request.header.Authorization`.';
  const nearest = closestName(type, authorizerTypes[kind]);
  return nearest === undefined
    ? `Write \`type:\` with ${inWords(authorizerTypes[kind]).replace(" and ", " or ")}.`
    : `Did you mean ${nearest}?`;
}

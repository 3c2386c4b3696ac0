import { apiGateway, github } from "../../facts/pages";
import { authorizerTypes } from "../../model/authorizer-types";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

const scheme = (type: string) => `${plainDocument}components:
  securitySchemes:
    users:
      ${type}
      x-amazon-apigateway-authtype: cognito_user_pools
      x-amazon-apigateway-authorizer:
        type: cognito_user_pools
        providerARNs: [arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a]
`;

export const openapiSecurityScheme: Rule = {
  id: "openapi-security-scheme",
  severity: "warning",
  title: "A REST API's authorizer stands in a security scheme of the type apiKey",
  why: "The import of a REST API takes authorizers from schemes of the type `apiKey`, which name the header that a call has its token in. AWS does not say what becomes of others.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    github("amazon-archives/aws-apigateway-importer#187"),
  ],
  examples: documentExamples(
    scheme(
      "type: openIdConnect\n      openIdConnectUrl: https://login.example.com/.well-known/openid-configuration",
    ),
    scheme("type: apiKey\n      name: Authorization\n      in: header"),
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document }) =>
      document.authorizers
        // An authorizer that a REST API does not have is told by itself.
        .filter(
          ({ type, scheme }) => authorizerTypes.rest.includes(type) && scheme.type !== "apiKey",
        )
        .map(({ scheme: { at, name, type } }) => ({
          at,
          message: `\`${name}\` is a security scheme of the type ${type}, and has an authorizer`,
          help: "Write `type: apiKey`, `name: Authorization` and `in: header`, whatever the token is.",
        })),
    ),
};

import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import { kindName, type OwnedApi } from "../../model/api";
import { authorizerTypes } from "../../model/authorizer-types";
import {
  identityExamples,
  identitySourcesIn,
  isIdentitySource,
  meantIdentitySource,
} from "../../model/identity-source";
import { type Authorizer, writtenAs } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { filledTexts } from "../filled-texts";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const scheme = (source: string) => `${plainDocument}components:
  securitySchemes:
    users:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: ${source}
        jwtConfiguration: { issuer: "https://login.example.com", audience: [items] }
`;

export const openapiIdentitySource: Rule = {
  id: "openapi-identity-source",
  severity: "error",
  because: "aws-refuses",
  title: "What an authorizer looks at in a call is written in the form of its kind of API",
  why: "REST APIs write `method.request.header.<name>`, HTTP APIs `$request.header.<name>`. With the other's form, or a slip in it, the authorizer is not made (`Invalid identity source expression`), and neither is any route of an HTTP API that names it.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    apiGatewayApi("CreateAuthorizer"),
    apiGateway("http-api-lambda-authorizer"),
    github("aws/serverless-application-model#2688"),
  ],
  examples: documentExamples(
    scheme("$request.headers.Authorization"),
    scheme("$request.header.Authorization"),
    "kind: http",
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      document.authorizers
        // What another kind of API has is told by itself.
        .filter(({ type }) => authorizerTypes[api.kind].includes(type))
        .flatMap((authorizer) => wrongSources(authorizer, api)),
    ),
};

function wrongSources(authorizer: Authorizer, api: OwnedApi): Violation[] {
  const { kind } = api;
  const source = writtenAs(authorizer, "identitySource");
  // HTTP APIs' documents have lists of them too.
  const written = source?.inner.length === 0 ? [source] : (source?.inner ?? []);
  return written.flatMap(({ at, value }) => {
    if (typeof value !== "string")
      return [
        {
          at,
          message: `the identity source is ${JSON.stringify(value)}, and no text`,
          help: `Write \`${identityExamples[kind]}\`.`,
        },
      ];
    const sources = filledTexts(value, api).flatMap(identitySourcesIn);
    const wrong = sources.filter((each) => !isIdentitySource(each, kind));
    const many = isOne(authorizer.type) && sources.length > 1 ? sources.slice(1, 2) : [];
    return [
      ...[...new Set(wrong)].map((each) => ({
        at,
        message: `${kindName(kind)} does not know the part of a call ${each}`,
        help: `Write \`${meantIdentitySource(each, kind) ?? identityExamples[kind]}\`.`,
      })),
      ...many.map((each) => ({
        at,
        message: `an authorizer of the type ${authorizer.type} looks at one part of a call, and not at ${each} too`,
        help: "Leave one of them, or write `type: request` for a function that looks at several.",
      })),
    ];
  });
}

function isOne(type: string): boolean {
  return type === "token" || type === "cognito_user_pools";
}

import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { kindName, type OwnedApi } from "../../model/api";
import {
  identityExamples,
  isIdentitySource,
  meantIdentitySource,
} from "../../model/identity-source";
import { apiExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const authorized = (source: string) =>
  `kind: http, authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:callers", ttlSeconds: 60, identitySources: [${source}] }`;

export const apiIdentitySources: Rule = {
  id: "api-identity-sources",
  severity: "error",
  because: "aws-refuses",
  title: "What tells the callers of an API apart is written in the form of its kind",
  why: "REST APIs write `method.request.header.<name>`, HTTP APIs `$request.header.<name>`, and each refuses the other's form: `Invalid request identity source expression`, `Invalid identity source expression`. Answers of an authorizer are kept by these parts of a call, so that they cannot be kept without one.",
  docs: [
    apiGateway("http-api-lambda-authorizer"),
    apiGatewayApi("CreateAuthorizer"),
    apiGateway("api-gateway-swagger-extensions-authorizer"),
  ],
  examples: apiExamples(
    authorized("method.request.header.Authorization"),
    authorized("$request.header.Authorization"),
    plainDocument,
  ),
  check: (fleet) => fleet.apis.flatMap((api) => (api.owned ? faultsOf(api) : [])),
};

function faultsOf({ kind, authorizer }: OwnedApi): Violation[] {
  if (authorizer === undefined) return [];
  const { at, ttlSeconds, identitySources } = authorizer;
  if (ttlSeconds > 0 && identitySources.length === 0)
    return [
      {
        at: inside(at, "ttlSeconds"),
        message: `answers are kept for ${ttlSeconds} seconds, and nothing says which calls are alike`,
        help: `Add \`identitySources: [${identityExamples[kind]}]\`, or take \`ttlSeconds\` out.`,
      },
    ];
  return identitySources.flatMap((source, index) => {
    if (isIdentitySource(source, kind)) return [];
    const meant = meantIdentitySource(source, kind);
    return [
      {
        at: inside(at, "identitySources", index),
        message: `${kindName(kind)} does not know the part of a call "${source}"`,
        help: `Write \`${meant ?? identityExamples[kind]}\`${meant === undefined ? ", or another header, parameter of the query, stage variable or part of the context" : ""}.`,
      },
    ];
  });
}

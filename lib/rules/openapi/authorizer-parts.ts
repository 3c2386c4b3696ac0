import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { authorizerTypes } from "../../model/authorizer-types";
import { type Authorizer, type Entry, isList, writtenAs } from "../../model/openapi-document";
import { patternFault } from "../../model/pattern-fault";
import { inDocuments } from "../documents";
import { filledTexts } from "../filled-texts";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const uri =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:callers/invocations";
const scheme = (version: string) => `${plainDocument}components:
  securitySchemes:
    callers:
      type: apiKey
      name: Authorization
      in: header
      x-amazon-apigateway-authorizer:
        type: request
        authorizerUri: ${uri}
        identitySource: $request.header.Authorization
${version}`;

export const openapiAuthorizerParts: Rule = {
  id: "openapi-authorizer-parts",
  severity: "error",
  because: "aws-refuses",
  title: "Every authorizer has the parts that its type needs",
  why: "A function needs its `authorizerUri` and in HTTP APIs a payload format, Cognito its pools, and a check of tokens an issuer with https:// and an audience. API Gateway refuses the authorizer otherwise, such as with `Issuer can not be empty for JWT Authorizer`, and an HTTP API loses every route that names it.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    apiGateway("http-api-lambda-authorizer"),
    apiGatewayApi("CreateAuthorizer"),
    github("aws/aws-sam-cli#2410"),
    github("hashicorp/terraform-provider-aws#15181"),
  ],
  examples: documentExamples(
    scheme(""),
    scheme('        authorizerPayloadFormatVersion: "2.0"\n'),
    "kind: http",
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      ofKnownType(document.authorizers, api.kind).flatMap((authorizer) => [
        ...missingFunction(authorizer),
        ...wrongFormat(authorizer, api.kind),
        ...missingPools(authorizer),
        ...wrongTokens(authorizer, api),
        ...wrongTtl(authorizer),
        ...wrongValidation(authorizer),
      ]),
    ),
};

/** One of a type that another kind of API has is told by itself. */
function ofKnownType(all: readonly Authorizer[], kind: OwnedApi["kind"]): readonly Authorizer[] {
  return all.filter(({ type }) => authorizerTypes[kind].includes(type));
}

const isFunction = (type: string) => type === "token" || type === "request";

function missingFunction({ at, type, uri: written }: Authorizer): Violation[] {
  // One that is empty is told as a URI that is none.
  if (!isFunction(type) || written !== undefined) return [];
  return [
    {
      at,
      message: "the authorizer does not say which function it asks",
      help: "Add `authorizerUri: arn:…:apigateway:<region>:lambda:path/2015-03-31/functions/<arn>/invocations`.",
    },
  ];
}

function wrongFormat(authorizer: Authorizer, kind: OwnedApi["kind"]): Violation[] {
  if (kind !== "http" || authorizer.type !== "request") return [];
  const version = writtenAs(authorizer, "authorizerPayloadFormatVersion");
  const text = version === undefined ? undefined : String(version.value);
  if (text !== undefined && /^(?:[12](?:\.0)?$|\$)/.test(text)) return [];
  return [
    {
      at: version?.at ?? authorizer.at,
      message:
        text === undefined
          ? "the authorizer does not say its payload format"
          : `an authorizer has no payload format ${text}`,
      help: 'Write `authorizerPayloadFormatVersion: "2.0"`, or `"1.0"` for a function that was made for a REST API, with the quotes.',
    },
  ];
}

function missingPools(authorizer: Authorizer): Violation[] {
  if (authorizer.type !== "cognito_user_pools") return [];
  const pools = writtenAs(authorizer, "providerARNs");
  if (pools !== undefined && pools.inner.length > 0) return [];
  return [
    {
      at: pools?.at ?? authorizer.at,
      message: "the authorizer names no pool of Cognito",
      help: "Add `providerARNs:` with a list of their ARNs, such as `[arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a]`.",
    },
  ];
}

function wrongTokens(authorizer: Authorizer, api: OwnedApi): Violation[] {
  if (api.kind !== "http" || authorizer.type !== "jwt") return [];
  const tokens = writtenAs(authorizer, "jwtConfiguration");
  const under = (key: string) => tokens?.inner.find((each) => each.key === key);
  return [
    ...wrongIssuer(under("issuer"), authorizer, tokens, api),
    ...missingAudience(under("audience"), authorizer, tokens),
  ];
}

function wrongIssuer(
  issuer: Entry | undefined,
  { at, scheme: { type } }: Authorizer,
  tokens: Entry | undefined,
  api: OwnedApi,
): Violation[] {
  const help =
    "Write the issuer that the tokens name as `iss`, such as `issuer: https://login.example.com`.";
  if (issuer === undefined || issuer.value === "") {
    // The URL of OpenID Connect has the issuer in it.
    if (issuer === undefined && type === "openIdConnect") return [];
    return [
      {
        at: issuer?.at ?? tokens?.at ?? at,
        message: "the authorizer does not say who issues the tokens",
        help,
      },
    ];
  }
  if (typeof issuer.value !== "string")
    return [
      {
        at: issuer.at,
        message: `the issuer is ${JSON.stringify(issuer.value)}, and no text`,
        help,
      },
    ];
  const wrong = filledTexts(issuer.value, api).find((each) => !/^https:\/\/./.test(each));
  if (wrong === undefined) return [];
  return [{ at: issuer.at, message: `the issuer ${wrong} does not begin with https://`, help }];
}

function missingAudience(
  audience: Entry | undefined,
  { at }: Authorizer,
  tokens: Entry | undefined,
): Violation[] {
  // What is no list is told by another rule.
  if (audience !== undefined && (!isList(audience.value) || audience.value.length > 0)) return [];
  return [
    {
      at: audience?.at ?? tokens?.at ?? at,
      message: "the authorizer does not say whom the tokens are for",
      help: "Add `audience:` with a list of what the tokens name as `aud` or `client_id`.",
    },
  ];
}

function wrongTtl(authorizer: Authorizer): Violation[] {
  const ttl = writtenAs(authorizer, "authorizerResultTtlInSeconds");
  if (typeof ttl?.value !== "number" || (ttl.value >= 0 && ttl.value <= 3600)) return [];
  return [
    {
      at: ttl.at,
      message: `answers of an authorizer are kept for 0 to 3600 seconds, and not for ${ttl.value}`,
      help: `Write \`authorizerResultTtlInSeconds: ${ttl.value < 0 ? 0 : 3600}\`.`,
    },
  ];
}

function wrongValidation(authorizer: Authorizer): Violation[] {
  const expression = writtenAs(authorizer, "identityValidationExpression");
  if (authorizer.type === "request" || typeof expression?.value !== "string") return [];
  const fault = patternFault(expression.value);
  if (fault === undefined) return [];
  return [
    {
      at: expression.at,
      message: `the pattern \`${expression.value}\` ${fault}`,
      help: "Correct it, with a backslash before a bracket that stands for itself.",
    },
  ];
}

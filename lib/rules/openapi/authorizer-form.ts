import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import type { OwnedApi } from "../../model/api";
import { authorizerTypes } from "../../model/authorizer-types";
import { identityExamples } from "../../model/identity-source";
import { type Authorizer, type Entry, isList, writtenAs } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const scheme = (audience: string) => `${plainDocument}components:
  securitySchemes:
    users:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization
        jwtConfiguration: { issuer: "https://login.example.com", audience: ${audience} }
`;

export const openapiAuthorizerForm: Rule = {
  id: "openapi-authorizer-form",
  severity: "warning",
  title: "What is written of an authorizer has an effect",
  why: "A key that is misspelt, or belongs to another type of authorizer, and a value of another type are passed over, or the import drops the authorizer and what names it. Answers can be kept only by a part of the call that tells who makes it.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-authorizer"),
    apiGatewayApi("CreateAuthorizer"),
    apiGateway("http-api-jwt-authorizer"),
  ],
  examples: documentExamples(scheme("items"), scheme("[items]"), "kind: http"),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api: { kind }, document }) =>
      document.authorizers
        // What another kind of API has is told by itself.
        .filter(({ type }) => authorizerTypes[kind].includes(type))
        .flatMap((authorizer) => [
          ...authorizer.entries.flatMap((each) => unknownKey(each, authorizer)),
          ...audienceNoList(authorizer),
          ...ttlNoNumber(authorizer),
          ...missingSource(authorizer, kind),
        ]),
    ),
};

/** The keys, and where not all types have one, those that do. */
const keys: Readonly<Record<string, readonly string[] | undefined>> = {
  type: undefined,
  authorizerUri: ["token", "request"],
  authorizerCredentials: ["token", "request"],
  authorizerResultTtlInSeconds: undefined,
  identitySource: undefined,
  identityValidationExpression: ["token", "cognito_user_pools"],
  providerARNs: ["cognito_user_pools"],
  jwtConfiguration: ["jwt"],
  openIdConnectUrl: ["jwt"],
  authorizerPayloadFormatVersion: undefined,
  enableSimpleResponses: undefined,
};

function unknownKey({ at, key }: Entry, { type }: Authorizer): Violation[] {
  if (!Object.hasOwn(keys, key)) {
    if (key.startsWith("x-")) return [];
    const nearest = closestName(key, Object.keys(keys));
    return [
      {
        at,
        message: `an authorizer has no \`${key}\``,
        help:
          nearest === undefined
            ? `Take it out: it has ${inWords(Object.keys(keys).map((each) => `\`${each}\``))}.`
            : `Did you mean \`${nearest}\`?`,
      },
    ];
  }
  const types = keys[key];
  if (types === undefined || types.includes(type)) return [];
  return [
    {
      at,
      message: `\`${key}\` has no effect on an authorizer of the type ${type}`,
      help: `Take it out: authorizers of the type ${inWords(types).replace(" and ", " or ")} have it.`,
    },
  ];
}

function audienceNoList(authorizer: Authorizer): Violation[] {
  const tokens = writtenAs(authorizer, "jwtConfiguration");
  const audience = tokens?.inner.find(({ key }) => key === "audience");
  if (authorizer.type !== "jwt" || audience === undefined || isList(audience.value)) return [];
  return [
    {
      at: audience.at,
      message: `\`audience\` is ${JSON.stringify(audience.value)}, and no list`,
      help: `Write \`audience: [${typeof audience.value === "string" ? audience.value : "…"}]\`.`,
    },
  ];
}

function ttlNoNumber(authorizer: Authorizer): Violation[] {
  const ttl = writtenAs(authorizer, "authorizerResultTtlInSeconds");
  if (ttl === undefined || typeof ttl.value === "number") return [];
  const [seconds = "300"] = /\d+/.exec(String(ttl.value)) ?? [];
  return [
    {
      at: ttl.at,
      message: `\`authorizerResultTtlInSeconds\` is ${JSON.stringify(ttl.value)}, and no number`,
      help: `Write seconds without a unit and without quotes: \`authorizerResultTtlInSeconds: ${seconds}\`.`,
    },
  ];
}

/** Of a token or a pool the scheme's header is taken where nothing is said. */
function missingSource(authorizer: Authorizer, kind: OwnedApi["kind"]): Violation[] {
  const { at, type } = authorizer;
  const source = writtenAs(authorizer, "identitySource");
  if (source !== undefined && source.value !== "") return [];
  const example = `\`identitySource: ${identityExamples[kind]}\``;
  if (kind === "http" && type === "jwt")
    return [
      {
        at: source?.at ?? at,
        message: "the authorizer does not say where a call has the token",
        help: `Add ${example}.`,
      },
    ];
  const ttl = writtenAs(authorizer, "authorizerResultTtlInSeconds")?.value;
  if (type !== "request" || ttl === 0 || (kind === "http" && ttl === undefined)) return [];
  const time = typeof ttl === "number" ? ttl : 300;
  return [
    {
      at: source?.at ?? at,
      message: `answers are kept for ${time} seconds, and nothing says which calls are alike`,
      help: `Add ${example}, or write \`authorizerResultTtlInSeconds: 0\`.`,
    },
  ];
}

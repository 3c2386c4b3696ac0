import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import type { OwnedApi } from "../../model/api";
import { type Entry, type OpenApiDocument, settingOf } from "../../model/openapi-document";
import {
  enhancedPolicies,
  isEnhanced,
  isKnownPolicy,
  legacyPolicies,
} from "../../model/tls-policy";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const POLICY = "x-amazon-apigateway-security-policy";
const MODE = "x-amazon-apigateway-endpoint-access-mode";
const modes = ["BASIC", "STRICT"];

const secured = (more: string) =>
  `${plainDocument}${POLICY}: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09\n${more}`;

export const openapiSecurityPolicy: Rule = {
  id: "openapi-security-policy",
  severity: "error",
  because: "aws-refuses",
  title: "The security policy in a document is one that the API's endpoint can have",
  why: "The default endpoint of a REST API has policies for its type of endpoint, and the enhanced ones need an access mode. API Gateway refuses others: `Endpoint access mode is required for the specified security policy`.",
  docs: [
    apiGateway("apigateway-security-policies"),
    apiGateway("apigateway-security-policies-list"),
    apiGateway("openapi-extensions-security-policy"),
  ],
  examples: documentExamples(secured(""), secured(`${MODE}: BASIC\n`)),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ api, document }) => [
      ...wrongPolicy(document, api),
      ...wrongMode(document),
    ]),
};

/** What a setting says, unless a parameter stands for it. */
function textOf(setting: Entry | undefined): string | undefined {
  if (setting === undefined) return undefined;
  const { value } = setting;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.includes("${") ? undefined : text;
}

function wrongPolicy(document: OpenApiDocument, { endpoint }: OwnedApi): Violation[] {
  const setting = settingOf(document, POLICY);
  const policy = textOf(setting);
  if (setting === undefined || policy === undefined) return [];
  const { at } = setting;
  const policies = [...legacyPolicies, ...enhancedPolicies[endpoint]];
  if (!isKnownPolicy(policy)) {
    const nearest = closestName(policy, policies);
    return [
      {
        at,
        message: `there is no security policy "${policy}"`,
        help:
          nearest === undefined ? `Write one of ${inWords(policies)}.` : `Did you mean ${nearest}?`,
      },
    ];
  }
  if (!policies.includes(policy))
    return [
      {
        at,
        message: `${policy} is not a policy for ${endpoint} APIs`,
        help: `Write one of ${inWords(policies)}.`,
      },
    ];
  if (!isEnhanced(policy) || settingOf(document, MODE) !== undefined) return [];
  return [
    {
      at,
      message: `the document has the policy ${policy}, and no access mode`,
      help: `Add \`${MODE}: BASIC\`. \`STRICT\` can follow when the access logs show that no client would be refused.`,
    },
  ];
}

function wrongMode(document: OpenApiDocument): Violation[] {
  const setting = settingOf(document, MODE);
  const mode = textOf(setting);
  if (setting === undefined || mode === undefined) return [];
  const { at } = setting;
  if (!modes.includes(mode))
    return [
      {
        at,
        message: `there is no access mode ${mode}`,
        help: `Write ${closestName(mode, modes) ?? "BASIC or STRICT"}.`,
      },
    ];
  const written = settingOf(document, POLICY);
  const policy = textOf(written);
  // A policy that is no policy, or stands in a parameter, is not looked at here.
  if (written !== undefined && (policy === undefined || isEnhanced(policy))) return [];
  if (policy !== undefined && !isKnownPolicy(policy)) return [];
  return [
    {
      at,
      message: `the access mode ${mode} does not go with ${policy === undefined ? "the default policy" : `the policy ${policy}`}`,
      help: `Take it out, or write an enhanced policy as \`${POLICY}\`, one whose name begins with \`SecurityPolicy_\`.`,
    },
  ];
}

import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { type Entry, type JsonValue, type Stated, settingOf } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const VALIDATORS = "x-amazon-apigateway-request-validators";
const VALIDATOR = "x-amazon-apigateway-request-validator";
const validated = (name: string) => `${plainDocument}${VALIDATORS}:
  all: { validateRequestBody: true, validateRequestParameters: true }
${VALIDATOR}: ${name}
`;

export const openapiValidator: Rule = {
  id: "openapi-validator",
  severity: "warning",
  title: "Every request validator that is named is one that the document describes",
  why: "Operations name validators that stand at the top of the document. One that is not there validates nothing: requests reach the back end unchecked, or the import fails.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-request-validators"),
    apiGateway("api-gateway-request-validation-sample-api-swagger"),
    apiGatewayApi("PutMethod"),
  ],
  examples: documentExamples(validated("al"), validated("all")),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document }) => {
      // Validators under a misspelt name are told by another rule.
      if (document.extensions.some(({ key }) => isMisspelt(key))) return [];
      const described = settingOf(document, VALIDATORS)?.inner ?? [];
      const names = described.map(({ key }) => key);
      const named = [
        settingOf(document, VALIDATOR),
        ...document.operations.map((each) => each.validator),
      ];
      return [
        ...named.flatMap((each) => unknown(each, names)),
        ...described.flatMap(wrongSettings),
      ];
    }),
};

function isMisspelt(key: string): boolean {
  return ![VALIDATOR, VALIDATORS].includes(key) && closestName(key, [VALIDATORS]) !== undefined;
}

function unknown(named: Stated<JsonValue> | undefined, names: readonly string[]): Violation[] {
  if (named === undefined) return [];
  const { at, value } = named;
  const name = typeof value === "string" ? value : JSON.stringify(value);
  if (names.includes(name) || name.includes("${")) return [];
  const nearest = closestName(name, names);
  return [
    {
      at,
      message: `the document has no request validator ${name}`,
      help: helpFor(name, nearest, names),
    },
  ];
}

function helpFor(name: string, nearest: string | undefined, names: readonly string[]): string {
  if (nearest !== undefined) return `Did you mean ${nearest}?`;
  if (names.length > 0) return `It describes ${inWords(names.map((each) => `\`${each}\``))}.`;
  return `Add \`${VALIDATORS}: { ${name}: { validateRequestBody: true, validateRequestParameters: true } }\` at its top.`;
}

const settings = ["validateRequestBody", "validateRequestParameters"];

function wrongSettings(validator: Entry): Violation[] {
  return validator.inner.flatMap(({ at, key, value }) => {
    if (!settings.includes(key))
      return [
        {
          at,
          message: `a request validator has no \`${key}\``,
          help: `Write \`${closestName(key, settings) ?? "validateRequestBody"}\`; it has ${inWords(settings.map((each) => `\`${each}\``))}.`,
        },
      ];
    if (typeof value === "boolean") return [];
    return [
      {
        at,
        message: `\`${key}\` is ${JSON.stringify(value)}, and no boolean`,
        help: `Write \`${key}: ${value === "false" ? "false" : "true"}\`, without quotes.`,
      },
    ];
  });
}

import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { corsKeys } from "../../model/cors-keys";
import { type Entry, isList, settingOf } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const KEY = "x-amazon-apigateway-cors";

export const openapiCorsForm: Rule = {
  id: "openapi-cors-form",
  severity: "warning",
  title: "What an HTTP API says to browsers is written in the form that it has",
  why: "A key that API Gateway does not know, or a value of another type, is dropped, and with it what browsers may do: their calls from other origins fail. Browsers compare methods with capitals and origins without a path.",
  docs: [
    apiGateway("http-api-cors"),
    apiGateway("api-gateway-swagger-extensions-cors-configuration"),
  ],
  examples: documentExamples(
    `${plainDocument}${KEY}: { allowOrigins: "https://shop.example.com" }\n`,
    `${plainDocument}${KEY}: { allowOrigins: ["https://shop.example.com"] }\n`,
    "kind: http",
  ),
  check: (fleet) =>
    inDocuments(fleet, ["http"], ({ document }) => {
      const cors = settingOf(document, KEY);
      if (cors === undefined) return [];
      if (cors.inner.length === 0 && JSON.stringify(cors.value) !== "{}") return [noMap(cors)];
      return cors.inner.flatMap(faultsOf);
    }),
};

function noMap({ at, value }: Entry): Violation {
  return {
    at,
    message: `\`${KEY}\` is ${JSON.stringify(value)}, and no map`,
    help: 'Write its keys below it, such as `allowOrigins: ["https://shop.example.com"]`.',
  };
}

function faultsOf(entry: Entry): Violation[] {
  const { at, key, value } = entry;
  const type = Object.hasOwn(corsKeys, key) ? corsKeys[key] : undefined;
  if (type === undefined) return [unknownKey(entry)];
  const written = JSON.stringify(value);
  if (type === "texts") return isList(value) ? textsIn(entry) : [notAList(entry)];
  if (typeof value === type) return [];
  const plain = typeof value === "string" ? value : undefined;
  return [
    {
      at,
      message: `\`${key}\` is ${written}, and no ${type}`,
      help:
        type === "boolean"
          ? `Write \`${key}: ${plain === "false" ? "false" : "true"}\`, without quotes.`
          : `Write seconds without a unit and without quotes: \`${key}: ${/^-?\d+$/.test(plain ?? "") ? plain : 300}\`.`,
    },
  ];
}

function unknownKey({ at, key }: Entry): Violation {
  const nearest = closestName(key.replace(/^access-control-/i, ""), Object.keys(corsKeys));
  return {
    at,
    message: `there is no \`${key}\` in \`${KEY}\``,
    help:
      nearest === undefined
        ? `Take it out: it has ${inWords(Object.keys(corsKeys).map((each) => `\`${each}\``))}.`
        : `Did you mean \`${nearest}\`?`,
  };
}

function notAList({ at, key, value }: Entry): Violation {
  const items = typeof value === "string" ? value.split(/\s*,\s*/) : [];
  return {
    at,
    message: `\`${key}\` is ${JSON.stringify(value)}, and no list`,
    help: `Write \`${key}: ${items.length === 0 ? "[…]" : JSON.stringify(items)}\`.`,
  };
}

function textsIn({ key, inner }: Entry): Violation[] {
  return inner.flatMap(({ at, value }) => {
    if (typeof value !== "string")
      return [
        {
          at,
          message: `${JSON.stringify(value)} in \`${key}\` is no text`,
          help: "Write it with quotes.",
        },
      ];
    if (value.includes("${")) return [];
    if (key === "allowMethods" && value !== value.toUpperCase())
      return [
        {
          at,
          message: `browsers do not find the method ${value} in \`allowMethods\``,
          help: `Write ${value.toUpperCase()}: methods have capitals.`,
        },
      ];
    const origin = /^(https?:\/\/[^/]+)\/.*$/.exec(value)?.[1];
    if (key !== "allowOrigins" || origin === undefined) return [];
    return [
      {
        at,
        message: `no page has the origin ${value}, with a path`,
        help: `Write \`${origin}\`.`,
      },
    ];
  });
}

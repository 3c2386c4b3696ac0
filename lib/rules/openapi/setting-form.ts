import { apiGateway } from "../../facts/pages";
import { type Entry, isList, type OpenApiDocument, settingOf } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const P = "x-amazon-apigateway-";
const MEDIA = `${P}binary-media-types`;
const SIZE = `${P}minimum-compression-size`;
const ENDPOINT = `${P}endpoint-configuration`;

export const openapiSettingForm: Rule = {
  id: "openapi-setting-form",
  severity: "warning",
  title: "The settings at the top of a document have the type that API Gateway reads",
  why: "A list that is a text, and a number or a boolean in quotes, are passed over: binary answers are garbled, answers are not compressed, and the default endpoint stays open.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-binary-media-types"),
    apiGateway("api-gateway-openapi-minimum-compression-size"),
    apiGateway("api-gateway-swagger-extensions-endpoint-configuration"),
  ],
  examples: documentExamples(
    `${plainDocument}${MEDIA}: image/png\n`,
    `${plainDocument}${MEDIA}: [image/png]\n`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) => [
      ...(api.kind === "rest" ? [...noList(document), ...noNumber(document)] : []),
      ...noBoolean(document),
    ]),
};

function noList(document: OpenApiDocument): Violation[] {
  const media = settingOf(document, MEDIA);
  if (media === undefined || isList(media.value)) return [];
  return [fault(media, "no list", `\`${MEDIA}: [${text(media, "image/png")}]\``)];
}

function noNumber(document: OpenApiDocument): Violation[] {
  const size = settingOf(document, SIZE);
  if (size === undefined || typeof size.value === "number") return [];
  return [
    fault(
      size,
      "no number",
      `bytes without quotes: \`${SIZE}: ${/\d+/.exec(text(size, "1024"))?.[0] ?? 1024}\``,
    ),
  ];
}

function noBoolean(document: OpenApiDocument): Violation[] {
  const endpoint = settingOf(document, ENDPOINT);
  const closed = endpoint?.inner.find(({ key }) => key === "disableExecuteApiEndpoint");
  if (closed === undefined || typeof closed.value === "boolean") return [];
  return [
    fault(
      closed,
      "no boolean",
      `\`disableExecuteApiEndpoint: ${text(closed, "true")}\`, without quotes`,
    ),
  ];
}

function text({ value }: Entry, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

function fault({ at, key, value }: Entry, what: string, instead: string): Violation {
  return {
    at,
    message: `\`${key}\` is ${JSON.stringify(value)}, and ${what}`,
    help: `Write ${instead}.`,
  };
}

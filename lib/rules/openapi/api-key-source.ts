import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { settingOf } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

const KEY = "x-amazon-apigateway-api-key-source";
const sources = ["HEADER", "AUTHORIZER"];

export const openapiApiKeySource: Rule = {
  id: "openapi-api-key-source",
  severity: "error",
  because: "aws-refuses",
  title: "API keys come in the header of a call or from the authorizer",
  why: "A REST API takes keys from the header `x-api-key` (`HEADER`) or from what its authorizer answers (`AUTHORIZER`). API Gateway has no other source.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-api-key-source"),
    apiGatewayApi("CreateRestApi"),
  ],
  examples: documentExamples(
    `${plainDocument}${KEY}: COOKIE\n`,
    `${plainDocument}${KEY}: HEADER\n`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document }) => {
      const source = settingOf(document, KEY);
      if (source === undefined) return [];
      const { at, value } = source;
      const text = typeof value === "string" ? value : JSON.stringify(value);
      if (sources.includes(text.toUpperCase()) || text.includes("${")) return [];
      const nearest = closestName(text, sources);
      return [
        {
          at,
          message: `there is no source of API keys ${text}`,
          help: nearest === undefined ? "Write HEADER or AUTHORIZER." : `Did you mean ${nearest}?`,
        },
      ];
    }),
};

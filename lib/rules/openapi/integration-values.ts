import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { type Integration, writtenAs } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (behavior: string) => passedOn(`passthroughBehavior: ${behavior}`);

/** What REST APIs take, and what of it HTTP APIs take too. */
const values: Readonly<Record<string, readonly string[]>> = {
  httpMethod: ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"],
  passthroughBehavior: ["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"],
  contentHandling: ["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"],
  responseTransferMode: ["BUFFERED", "STREAM"],
};
const ofHttp: readonly string[] = ["httpMethod"];

export const openapiIntegrationValues: Rule = {
  id: "openapi-integration-values",
  severity: "error",
  because: "aws-refuses",
  title: "What an integration says has a value that API Gateway has",
  why: "Some keys of an integration take a few values only, in large or small letters. API Gateway refuses others: `Member must satisfy enum value set`, `Invalid passthrough behavior specified`.",
  docs: [apiGatewayApi("PutIntegration"), apiGateway("api-gateway-swagger-extensions-integration")],
  examples: openApiExamples(items("always"), items("when_no_match")),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], ({ integration }, { api }) =>
      integration === undefined
        ? []
        : Object.entries(values)
            .filter(([key]) => api.kind === "rest" || ofHttp.includes(key))
            .flatMap(([key, known]) => faultOf(integration, key, known)),
    ),
};

function faultOf(integration: Integration, key: string, known: readonly string[]): Violation[] {
  const written = writtenAs(integration, key);
  if (written === undefined) return [];
  const { at, value } = written;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // A parameter or a stage variable can stand for it.
  if (known.includes(text.toUpperCase()) || text.includes("${")) return [];
  const nearest = closestName(text, known);
  return [
    {
      at,
      message: `there is no \`${key}\` ${text}`,
      help: nearest === undefined ? `Write one of ${inWords(known)}.` : `Did you mean ${nearest}?`,
    },
  ];
}

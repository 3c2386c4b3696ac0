import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { type Integration, writtenAs } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const mock = (more: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: mock
${more}      responses: { default: { statusCode: "200" } }
`;

export const openapiNoAnswer: Rule = {
  id: "openapi-no-answer",
  severity: "warning",
  title: "Every integration of a REST API that is no proxy says what it answers",
  why: "A mock answers with the status in its request template, and every integration that is no proxy with what its `responses` make of the back end's answer. Without, it is imported, and every call is answered with 500.",
  docs: [
    apiGateway("how-to-mock-integration"),
    apiGateway("api-gateway-integration-settings-integration-response"),
    apiGateway("api-gateway-swagger-extensions-integration-responses"),
  ],
  examples: openApiExamples(
    mock(""),
    mock("      requestTemplates: { application/json: '{\"statusCode\": 200}' }\n"),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) => {
      const { integration } = operation;
      if (integration === undefined) return [];
      const missing = partsMissing(integration);
      if (missing.length === 0) return [];
      return [
        {
          at: integration.at,
          message: `${operationName(operation)} is answered with 500: its integration has no ${inWords(missing.map(({ key }) => `\`${key}\``))}`,
          help: `Add ${inWords(missing.map(({ key, such }) => `\`${key}: ${such}\``))}.`,
        },
      ];
    }),
};

const template = { key: "requestTemplates", such: "{ application/json: '{\"statusCode\": 200}' }" };
const answers = { key: "responses", such: '{ default: { statusCode: "200" } }' };

function partsMissing(integration: Integration): (typeof template)[] {
  const { type, responses } = integration;
  if (!["mock", "aws", "http"].includes(type)) return [];
  const templates = writtenAs(integration, "requestTemplates")?.inner ?? [];
  return [
    ...(type === "mock" && templates.length === 0 ? [template] : []),
    ...(responses.length === 0 ? [answers] : []),
  ];
}

import { apiGateway } from "../../facts/pages";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const integration =
  '    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }\n';

export const openapiResponses: Rule = {
  id: "openapi-responses",
  severity: "warning",
  title: "Every operation says what it answers",
  why: "OpenAPI asks for `responses`. API Gateway imports a document without, but editors, generators of clients and other gateways refuse it.",
  docs: [apiGateway("http-api-open-api"), "https://spec.openapis.org/oas/v3.0.3#operation-object"],
  examples: openApiExamples(
    `/items:
  get:
${integration}`,
    `/items:
  get:
    responses: { "200": { description: The items } }
${integration}`,
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation) =>
      operation.hasResponses
        ? []
        : [
            {
              at: operation.at,
              message: `${operationName(operation)} has no \`responses\``,
              help: 'Add them, such as `responses: { "200": { description: The items } }`.',
            },
          ],
    ),
};

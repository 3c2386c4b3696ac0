import { apiGateway } from "../../facts/pages";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = (response: string) => `/items:
  get:
    responses: { "200": ${response} }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiForm: Rule = {
  id: "openapi-form",
  severity: "warning",
  title: "A document has the form of OpenAPI 3.0",
  why: "API Gateway's import passes over what has another form, with a warning at most. The stacks leave it out of what is imported, so that the API is the same, and an import that fails fails for another reason. Other tools refuse such a document, and whoever wrote it meant something.",
  docs: [
    apiGateway("api-gateway-import-api-errors-warnings"),
    "https://spec.openapis.org/oas/v3.0.3",
  ],
  examples: openApiExamples(
    get("{ description: The items, headrs: {} }"),
    get("{ description: The items, headers: {} }"),
  ),
  check: (fleet) => inDocuments(fleet, ["rest", "http"], ({ document }) => document.deviations),
};

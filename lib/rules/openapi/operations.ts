import { apiGateway, github } from "../../facts/pages";
import { inside } from "../../findings/place";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiOperations: Rule = {
  id: "openapi-operations",
  severity: "error",
  because: "aws-refuses",
  title: "A document of a REST API has an operation",
  why: "A REST API without a method cannot be deployed: `The REST API doesn't contain any methods`, after it has been made.",
  docs: [apiGateway("how-to-deploy-api"), github("cloudtools/troposphere#496")],
  examples: openApiExamples(
    "/items: {}\n",
    `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document }) =>
      document.operations.length > 0
        ? []
        : [
            {
              at: inside(document.at, "paths"),
              message: "no path of the document has a method",
              help: "Write one below a path, such as `get:` with its `responses` and its `x-amazon-apigateway-integration`.",
            },
          ],
    ),
};

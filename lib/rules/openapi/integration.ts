import { apiGateway, github } from "../../facts/pages";
import { inOperations, operationName } from "../documents";
import { openApiExamples, passedOn } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiIntegration: Rule = {
  id: "openapi-integration",
  severity: "error",
  because: "aws-refuses",
  title: "Every operation of a document says where its calls go",
  why: "API Gateway imports an operation without an integration, and refuses to deploy the REST API then: `No integration defined for method`. An HTTP API has a route that leads nowhere.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration"),
    github("hashicorp/terraform-provider-aws#21210"),
  ],
  examples: openApiExamples(
    `/items:
  get:
    responses: { "200": { description: The items } }
`,
    passedOn(),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation) =>
      operation.integration !== undefined
        ? []
        : [
            {
              at: operation.at,
              message: `${operationName(operation)} has no integration: nothing answers its calls`,
              help: "Add `x-amazon-apigateway-integration:` with `type`, `httpMethod` and `uri`, or take the operation out of the document that is deployed.",
            },
          ],
    ),
};

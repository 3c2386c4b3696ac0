import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const items = (method: string) => `/items:
  ${method}:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiMethod: Rule = {
  id: "openapi-method",
  severity: "error",
  because: "aws-refuses",
  title: "Every operation has a method that API Gateway has",
  why: "OpenAPI has the method TRACE, and API Gateway has not: `Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY`.",
  docs: [apiGatewayApi("PutMethod"), apiGateway("http-api-develop-routes")],
  examples: openApiExamples(items("trace"), items("get")),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation) =>
      operation.method !== "TRACE"
        ? []
        : [
            {
              at: operation.at,
              message: `${operationName(operation)} has a method that API Gateway does not have`,
              help: "Take it out: the methods are get, put, post, delete, patch, options and head, and `x-amazon-apigateway-any-method` for all.",
            },
          ],
    ),
};

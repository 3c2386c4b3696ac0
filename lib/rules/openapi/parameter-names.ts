import { apiGateway, apiGatewayApi } from "../../facts/pages";
import type { Operation, Parameter } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const item = (name: string) => `/items/{id}:
  get:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
      - { name: ${name}, in: query, schema: { type: string } }
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net
`;

export const openapiParameterNames: Rule = {
  id: "openapi-parameter-names",
  severity: "error",
  because: "aws-refuses",
  title: "No two parameters of an operation have one name",
  why: "OpenAPI lets a part of the path, a parameter of the query and a header have the same name. A method of a REST API does not: `Parameter names must be unique across querystring, header and path`.",
  docs: [apiGatewayApi("PutMethod"), apiGateway("api-gateway-method-settings-method-request")],
  examples: openApiExamples(item("id"), item("item-id")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) => {
      const parameters = requested(operation);
      return parameters.flatMap((parameter, index) => {
        const { at, name, in: where } = parameter;
        const first = parameters
          .slice(0, index)
          .find((each) => each.name === name && each.in !== where);
        if (first === undefined) return [];
        return [
          {
            at,
            message: `${operationName(operation)} has the parameter \`${name}\` in the ${where} and in the ${first.in}`,
            help: "Give one of them another name.",
            related: [{ at: first.at, message: "the other one" }],
          },
        ];
      });
    }),
};

/** API Gateway does not know cookies. */
function requested({ parameters }: Operation): Parameter[] {
  return parameters.filter(({ in: where }) => ["path", "query", "header"].includes(where));
}

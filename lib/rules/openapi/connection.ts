import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const items = (connection: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.internal.example.com
      ${connection}connectionId: a1b2c3
`;

export const openapiConnection: Rule = {
  id: "openapi-connection",
  severity: "warning",
  title: "A VPC link that an integration names is one that it goes through",
  why: "Without `connectionType: VPC_LINK` an integration goes through the internet, whatever its `connectionId` is: the back end is not reached, or by another way than was meant.",
  docs: [
    apiGateway("set-up-private-integration"),
    apiGateway("api-gateway-swagger-extensions-integration"),
  ],
  examples: openApiExamples(items(""), items("connectionType: VPC_LINK\n      ")),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], ({ integration }) => {
      if (integration?.connectionId === undefined) return [];
      const { at, connectionId, connectionType } = integration;
      if (connectionType !== undefined && connectionType !== "INTERNET") return [];
      return [
        {
          at: inside(at, "connectionId"),
          message: `the integration names the VPC link ${connectionId}, and goes through the internet`,
          help: "Add `connectionType: VPC_LINK`, or take `connectionId` out.",
        },
      ];
    }),
};

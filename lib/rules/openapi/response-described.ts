import { apiGateway, apiGatewayApi } from "../../facts/pages";
import type { IntegrationResponse, Operation } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (status: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http
      httpMethod: GET
      uri: https://items.example.net
      responses: { default: { statusCode: "200" }, "4\\\\d{2}": { statusCode: "${status}" } }
`;

export const openapiResponseDescribed: Rule = {
  id: "openapi-response-described",
  severity: "warning",
  title: "Every status that a back end's answers are turned into is described, and said once",
  why: "An integration that is no proxy turns the answers of its back end into answers that the operation describes. One that it does not describe is answered with 500 at each call. Of two that are turned into the same status the API keeps one.",
  docs: [
    apiGateway("api-gateway-integration-settings-integration-response"),
    apiGateway("api-gateway-swagger-extensions-integration-responses"),
    apiGatewayApi("PutIntegrationResponse"),
  ],
  examples: openApiExamples(
    items("404"),
    items("404").replace('"200": {', '"404": { description: None }, "200": {'),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) => {
      const { integration } = operation;
      if (integration === undefined || isProxy(integration.type)) return [];
      return integration.responses.flatMap((response, index) =>
        faultOf(response, integration.responses.slice(0, index), operation),
      );
    }),
};

/** Proxies pass on the back end's own status and headers. */
function isProxy(type: string): boolean {
  return type.endsWith("_proxy");
}

function faultOf(
  { at, pattern, status, parameters }: IntegrationResponse,
  earlier: readonly IntegrationResponse[],
  operation: Operation,
): Violation[] {
  if (status === undefined)
    return [
      {
        at,
        message: `the answers \`${pattern}\` of the back end are turned into no status`,
        help: 'Add `statusCode: "200"`, or another of the operation\'s `responses`.',
      },
    ];
  const first = earlier.find((each) => each.status === status);
  if (first !== undefined)
    return [
      {
        at,
        message: `the answers \`${pattern}\` and \`${first.pattern}\` are both turned into ${status}, of which an API has one`,
        help:
          pattern === "default" || first.pattern === "default"
            ? "Give one of them another status: `default` cannot be joined with a pattern."
            : "Join the two in one pattern, with `|` between them, or give one of them another status.",
        related: [{ at: first.at, message: "the first one" }],
      },
    ];
  const isDescribed = operation.responses.some((each) => each.status === status);
  // Without any `responses`, and where it has headers, it is told by other rules.
  if (isDescribed || !operation.hasResponses || parameters.length > 0) return [];
  return [
    {
      at,
      message: `${operationName(operation)} does not describe the answer ${status} that \`${pattern}\` is turned into`,
      help: `Add \`"${status}": { description: … }\` to its \`responses\`.`,
    },
  ];
}

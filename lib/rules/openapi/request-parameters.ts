import { apiGateway, github } from "../../facts/pages";
import type { Operation } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const integration = `    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net/{page}
      requestParameters: { integration.request.path.page: method.request.querystring.page }
`;

export const openapiRequestParameters: Rule = {
  id: "openapi-request-parameters",
  severity: "error",
  because: "aws-refuses",
  title: "What is passed on to a REST API's back end is a parameter of the operation",
  why: "`requestParameters` can take from a call only what the operation describes: the import fails with `Invalid mapping expression parameter specified`.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration-requestParameters"),
    github("aws/aws-cdk#17318"),
  ],
  examples: openApiExamples(
    `/items:
  get:
    responses: { "200": { description: The items } }
${integration}`,
    `/items:
  get:
    parameters: [{ name: page, in: query, schema: { type: string } }]
    responses: { "200": { description: The items } }
${integration}`,
  ),
  check: (fleet) => inOperations(fleet, ["rest"], unknownSources),
};

/** Those in the path the import describes itself. */
const places: Readonly<Record<string, string>> = {
  querystring: "query",
  header: "header",
};

function unknownSources({ integration: its, parameters }: Operation): Violation[] {
  return (its?.requestParameters ?? []).flatMap(({ at, from }) => {
    const [, place = "", name = ""] =
      /^method\.request\.(?:multivalue)?(querystring|header)\.(.+)$/.exec(from) ?? [];
    const where = places[place];
    if (where === undefined) return [];
    if (parameters.some((each) => each.in === where && each.name === name)) return [];
    return [
      {
        at,
        message: `\`${from}\` takes a parameter that the operation does not describe`,
        help: `Add \`{ name: ${name}, in: ${where}, schema: { type: string } }\` to its \`parameters\`.`,
      },
    ];
  });
}

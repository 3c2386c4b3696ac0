import { apiGateway, github } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { namesInPath, type Operation } from "../../model/openapi-document";
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

/** Where OpenAPI has what API Gateway calls so. */
const places: Readonly<Record<string, string>> = {
  querystring: "query",
  header: "header",
  path: "path",
};

function unknownSources(operation: Operation): Violation[] {
  return (operation.integration?.requestParameters ?? []).flatMap(({ at, from }) => {
    const [, place = "", name = ""] =
      /^method\.request\.(?:multivalue)?(querystring|header|path)\.(.+)$/.exec(from) ?? [];
    const where = places[place];
    if (where === undefined) return [];
    if (operation.parameters.some((each) => each.in === where && each.name === name)) return [];
    // Those in the path the import describes itself.
    const inPath = namesInPath(operation.path);
    if (where === "path" && inPath.includes(name)) return [];
    return [
      {
        at,
        message: `\`${from}\` takes a parameter that the operation does not describe`,
        help: where === "path" ? pathHelp(name, inPath) : added(name, where),
      },
    ];
  });
}

function pathHelp(name: string, inPath: readonly string[]): string {
  const meant = closestName(name, inPath);
  if (meant !== undefined) return `Did you mean \`method.request.path.${meant}\`?`;
  const [first] = inPath;
  if (first === undefined) return "Take it out: the operation's path has no parameters.";
  return `Write one that is in the path, such as \`method.request.path.${first}\`.`;
}

function added(name: string, where: string): string {
  return `Add \`{ name: ${name}, in: ${where}, schema: { type: string } }\` to its \`parameters\`.`;
}

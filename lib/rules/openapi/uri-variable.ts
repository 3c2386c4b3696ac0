import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { mappedIn, namesInPath, type Operation } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const item = (mapping: string) => `/items/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net/{id}
${mapping}`;

export const openapiUriVariable: Rule = {
  id: "openapi-uri-variable",
  severity: "warning",
  title: "What stands in braces in the URI of a back end is filled in",
  why: "A REST API fills in what `requestParameters` map to `integration.request.path.…`, and an HTTP API the parameters of its own path. Nothing else is: the document is imported, and the calls fail or reach the back end with the braces.",
  docs: [
    apiGateway("rest-api-parameter-mapping"),
    apiGateway("http-api-develop-integrations-http"),
    apiGateway("api-gateway-create-api-as-simple-proxy-for-http"),
  ],
  examples: openApiExamples(
    item(""),
    item("      requestParameters: { integration.request.path.id: method.request.path.id }\n"),
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest", "http"], (operation, { api }) => unfilled(operation, api.kind)),
};

function unfilled({ path, integration }: Operation, kind: OwnedApi["kind"]): Violation[] {
  if (integration?.uri === undefined || integration.type === "mock") return [];
  const { at, value } = integration.uri;
  const variables = [...value.replace(/\$\{[^{}]*\}/g, "").matchAll(/\{([^{}]+)\}/g)];
  const names = new Set(variables.map(([, name = ""]) => name));
  const mapped = mappedIn(integration).map(({ key }) => key);
  const inPath = namesInPath(path);
  return [...names].flatMap((name) => {
    const isFilled =
      kind === "rest" ? mapped.includes(`integration.request.path.${name}`) : inPath.includes(name);
    if (isFilled) return [];
    return [
      {
        at,
        message: `\`{${name}}\` in the URI ${value} is not filled in by anything`,
        help: helpFor(name, inPath, kind),
      },
    ];
  });
}

function helpFor(name: string, inPath: readonly string[], kind: OwnedApi["kind"]): string {
  const plain = name.replace(/\+$/, "");
  if (plain !== name && inPath.includes(plain))
    return `Write \`{${plain}}\`: the plus sign stands in the path only.`;
  if (kind === "rest")
    return `Add \`integration.request.path.${name}: method.request.path.${inPath.includes(name) ? name : (inPath[0] ?? name)}\` to its \`requestParameters\`.`;
  return inPath.length === 0
    ? `The operation's path has no parameters: write \`{${name}}\` into it too, or take it out here.`
    : `The operation's path has ${inPath.map((each) => `\`{${each}}\``).join(" and ")}: write that.`;
}

import { apiGateway } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { namesInPath, type Operation } from "../../model/openapi-document";
import { inOperations, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

export const openapiPathParameters: Rule = {
  id: "openapi-path-parameters",
  severity: "warning",
  title: "The parameters in a path and those that an operation describes are the same",
  why: "A REST API has the parameters of its paths, described or not; but what is described and is not in the path is none, and clients that are made of the document know only what it describes.",
  docs: [apiGateway("api-gateway-method-settings-method-request")],
  examples: openApiExamples(
    `/items/{id}:
  get:
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`,
    `/items/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`,
  ),
  check: (fleet) =>
    inOperations(fleet, ["rest"], (operation) => [...undescribed(operation), ...unused(operation)]),
};

/** Exports of HTTP APIs describe `{proxy+}` by the name `proxy+`. */
function describedIn({ parameters }: Operation): { at: Place; name: string }[] {
  return parameters
    .filter((each) => each.in === "path")
    .map(({ at, name }) => ({ at, name: name.replace(/\+$/, "") }));
}

function undescribed(operation: Operation): Violation[] {
  const described = describedIn(operation).map(({ name }) => name);
  return namesInPath(operation.path)
    .filter((name) => !described.includes(name))
    .map((name) => ({
      at: operation.at,
      message: `${operationName(operation)} does not describe \`${name}\`, which is in its path`,
      help: `Add \`{ name: ${name}, in: path, required: true, schema: { type: string } }\` to its \`parameters\`, or to those of the path.`,
    }));
}

function unused(operation: Operation): Violation[] {
  const names = namesInPath(operation.path);
  return describedIn(operation)
    .filter(({ name }) => !names.includes(name))
    .map(({ at, name }) => ({
      at,
      message: `\`${name}\` is described as a part of \`${operation.path}\`, and is not in it`,
      help:
        names.length === 1
          ? `Did you mean \`${names[0]}\`?`
          : `Write \`{${name}}\` into the path, or take it out here.`,
    }));
}

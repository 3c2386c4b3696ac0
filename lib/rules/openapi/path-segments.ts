import { apiGateway } from "../../facts/pages";
import { inPaths } from "../document-paths";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = `  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiPathSegments: Rule = {
  id: "openapi-path-segments",
  severity: "error",
  because: "aws-refuses",
  title: "Each part of a REST API's path is plain text or one parameter",
  why: "A part has letters, digits and `_-.,:`, or it is one parameter in braces and nothing else. The import of a document with any other path fails as a whole.",
  docs: [apiGateway("api-gateway-known-issues")],
  examples: openApiExamples(`/items/item-{id}:\n${get}`, `/items/{id}:\n${get}`),
  check: (fleet) =>
    inPaths(fleet, ["rest"], (path, at) =>
      path
        .split("/")
        .slice(1)
        .filter((part, index) => !isAllowed(part, index, path))
        .map((part) => ({
          at,
          message:
            part === ""
              ? `\`${path}\` has a part that is empty`
              : `\`${part}\` cannot be a part of a REST API's path`,
          help: help(part),
        })),
    ),
};

function isAllowed(part: string, index: number, path: string): boolean {
  if (part === "") return path === "/" && index === 0;
  return /^([\w.,:-]+|\{[\w.,:-]+\+?\})$/.test(part);
}

function help(part: string): string {
  if (part === "") return "Take the slash at the end, or one of the two beside each other, out.";
  if (part.includes("{"))
    return "Make the parameter a part by itself, such as `/{id}`, and let the back end take it apart.";
  return "Write it with letters, digits and `_-.,:` only.";
}

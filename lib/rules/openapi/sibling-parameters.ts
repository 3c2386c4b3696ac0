import { apiGateway, github } from "../../facts/pages";
import type { OpenApiDocument } from "../../model/openapi-document";
import { pathPlace, pathsOf } from "../document-paths";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const get = (name: string) => `  get:
    parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: The item } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiSiblingParameters: Rule = {
  id: "openapi-sibling-parameters",
  severity: "error",
  because: "aws-refuses",
  title: "Below each part of a REST API's path there is one parameter",
  why: "A REST API is a tree, and each of its branches can have one part that is a parameter, by one name: `A sibling of this resource already has a variable path part`. OpenAPI itself allows it, so that no other tool says anything.",
  docs: [
    apiGateway("api-gateway-method-settings-method-request"),
    github("amazon-archives/aws-apigateway-importer#202"),
  ],
  examples: openApiExamples(
    `/items/{id}:\n${get("id")}/items/{item}/parts:\n${get("item")}`,
    `/items/{id}:\n${get("id")}/items/{id}/parts:\n${get("id")}`,
  ),
  check: (fleet) => inDocuments(fleet, ["rest"], ({ document }) => siblings(document)),
};

function siblings(document: OpenApiDocument): Violation[] {
  const first = new Map<string, { part: string; path: string }>();
  return pathsOf(document).flatMap((path) => {
    const parts = path.split("/");
    const clash = parts.flatMap((part, index) => {
      if (!part.startsWith("{")) return [];
      const before = parts.slice(0, index).join("/");
      const earlier = first.get(before) ?? { part, path };
      first.set(before, earlier);
      return earlier.part === part ? [] : [{ part, earlier, before }];
    })[0];
    return clash === undefined ? [] : [violation(document, path, clash)];
  });
}

interface Clash {
  readonly part: string;
  readonly before: string;
  readonly earlier: { readonly part: string; readonly path: string };
}

function violation(
  document: OpenApiDocument,
  path: string,
  { part, earlier, before }: Clash,
): Violation {
  return {
    at: pathPlace(document, path),
    message: `below \`${before || "/"}\` there is \`${part}\` here, and \`${earlier.part}\` in \`${earlier.path}\``,
    help: `Write the same in both; whatever reads the parameter has to call it so too. A \`{proxy+}\` cannot stand beside a parameter either.`,
    related: [{ at: pathPlace(document, earlier.path), message: "the first one" }],
  };
}

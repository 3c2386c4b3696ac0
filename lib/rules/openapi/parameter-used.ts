import { apiGateway } from "../../facts/pages";
import { documentedApis } from "../documents";
import { apiExamples, documentWith } from "../openapi-example";
import type { Rule } from "../rule";
import { unknownPlaceholders } from "../unknown-placeholders";

export const openapiParameterUsed: Rule = {
  id: "openapi-parameter-used",
  severity: "warning",
  title: "Every parameter of an API stands for something in its document",
  why: "A parameter that the document does not mention changes nothing: it is misspelt, or what it was for is gone.",
  docs: [apiGateway("import-api-aws-variables")],
  examples: apiExamples(
    "kind: rest, parameters: { Backend: items.example.net, Bakend: old.example.net }",
    "kind: rest, parameters: { Backend: items.example.net }",
    documentWith(`/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://\${Backend}/items
`),
  ),
  check: (fleet) =>
    documentedApis(fleet).flatMap((each) => {
      const { api, document } = each;
      const used = new Set(document.placeholders.map(({ name }) => name));
      // A slip in the document is told there.
      for (const { meant } of unknownPlaceholders(each)) if (meant !== undefined) used.add(meant);
      return [...api.parameters]
        .filter(([name]) => !used.has(name))
        .map(([name, { at }]) => ({
          at,
          message: `\`\${${name}}\` does not stand in ${document.at.file}`,
          help: "Take it out, or write it into the document.",
        }));
    }),
};

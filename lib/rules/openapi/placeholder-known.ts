import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { importVariables } from "../../model/placeholders";
import { documentedApis } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";
import { unknownPlaceholders } from "../unknown-placeholders";

const get = (name: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://\${${name}}/items
`;

export const openapiPlaceholderKnown: Rule = {
  id: "openapi-placeholder-known",
  severity: "error",
  because: "endangers",
  title: "Every placeholder in the name of a back end stands for something",
  why: "A URL or an ARN with a placeholder that nothing fills in goes into the API as it is: the import refuses it, or every call fails.",
  docs: [
    apiGateway("import-api-aws-variables"),
    apiGateway("amazon-api-gateway-using-stage-variables"),
  ],
  examples: openApiExamples(get("Backnd"), get("Backend"), {
    api: "kind: rest, parameters: { Backend: items.example.net }",
  }),
  check: (fleet) =>
    documentedApis(fleet).flatMap((each) =>
      unknownPlaceholders(each).map(({ at, name, meant }) => ({
        at,
        message: `nothing stands for \`\${${name}}\` in "${each.api.name}"`,
        help: meant === undefined ? help(name) : `Did you mean \`\${${meant}}\`?`,
      })),
    ),
};

function help(name: string): string {
  if (name.startsWith("AWS::"))
    return `API Gateway knows ${inWords(importVariables.map((each) => `\`\${${each}}\``))} only; write the text itself.`;
  return `Give it a value at the API: \`parameters: { ${name}: … }\`.`;
}

import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { documentedApis } from "../documents";
import { apiExamples, documentWith } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiParameterRegion: Rule = {
  id: "openapi-parameter-region",
  severity: "error",
  because: "endangers",
  title: "A parameter that differs by region has a value in every region of its API",
  why: "In a region without a value the placeholder would go into the API as it is, and the calls there would fail.",
  docs: [apiGateway("import-api-aws-variables")],
  examples: apiExamples(
    "kind: rest, parameters: { Backend: { us-east-1: us.example.net } }",
    "kind: rest, parameters: { Backend: { eu-west-1: eu.example.net } }",
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
    documentedApis(fleet).flatMap(({ api }) =>
      [...api.parameters].flatMap(([name, { at, value }]) => {
        if (typeof value === "string") return [];
        const missing = [...api.regions.keys()].filter((region) => !value.has(region));
        if (missing.length === 0) return [];
        return [
          {
            at,
            message: `\`${name}\` has no value in ${inWords(missing)}`,
            help: `Add one, such as \`${missing[0]}: …\`, or write one text for all regions.`,
          },
        ];
      }),
    ),
};

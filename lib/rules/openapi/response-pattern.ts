import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { patternFault } from "../../model/pattern-fault";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const items = (pattern: string) => `/items:
  get:
    responses: { "200": { description: The items }, "404": { description: None } }
    x-amazon-apigateway-integration:
      type: http
      httpMethod: GET
      uri: https://items.example.net
      responses: { default: { statusCode: "200" }, "${pattern}": { statusCode: "404" } }
`;

export const openapiResponsePattern: Rule = {
  id: "openapi-response-pattern",
  severity: "error",
  because: "aws-refuses",
  title: "What tells the answers of a back end apart is a regular expression",
  why: "The keys below `responses` of an integration are `default` or regular expressions for statuses, and for the error messages of Lambda functions. The import refuses others: `Invalid regex pattern specified`.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration-responses"),
    apiGatewayApi("PutIntegrationResponse"),
  ],
  examples: openApiExamples(items("*404*"), items("404")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }) =>
      (integration?.responses ?? []).flatMap(({ at, pattern }) => {
        const fault = patternFault(pattern);
        if (fault === undefined) return [];
        return [
          {
            at,
            message: `the pattern \`${pattern}\` ${fault}`,
            help: pattern.startsWith("*")
              ? `Write \`${`.${pattern.replace(/([^.\\])\*$/, "$1.*")}`}\`: \`.*\` is what stands for any text.`
              : "Correct it, with a backslash before a bracket that stands for itself.",
          },
        ];
      }),
    ),
};

import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { type Entry, writtenAs } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const items = (type: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: mock
      requestTemplates: { ${type}: '{"statusCode": 200}' }
      responses: { default: { statusCode: "200" } }
`;

export const openapiTemplates: Rule = {
  id: "openapi-templates",
  severity: "error",
  because: "aws-refuses",
  title: "Every template of a REST API is a text for a type of content",
  why: "`requestTemplates` and `responseTemplates` have types of content such as `application/json` with a text for each. API Gateway refuses others: `Invalid content type specified`, `can not be converted to an String`.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-integration-requestTemplates"),
    apiGatewayApi("PutIntegrationResponse"),
  ],
  examples: openApiExamples(items("json"), items("application/json")),
  check: (fleet) =>
    inOperations(fleet, ["rest"], ({ integration }) => {
      if (integration === undefined) return [];
      const answers = (writtenAs(integration, "responses")?.inner ?? []).flatMap(({ inner }) =>
        inner.filter(({ key }) => key === "responseTemplates"),
      );
      const requests = writtenAs(integration, "requestTemplates");
      return [...(requests === undefined ? [] : [requests]), ...answers]
        .flatMap(({ inner }) => inner)
        .flatMap(faultOf);
    }),
};

function faultOf({ at, key, value }: Entry): Violation[] {
  if (!/^[^\s/]+\/[^\s/]+/.test(key))
    return [
      {
        at,
        message: `\`${key}\` is no type of content`,
        help: `Write one such as \`${/xml|html|text/i.test(key) ? `text/${key}` : "application/json"}\`.`,
      },
    ];
  if (typeof value === "string" || value === null) return [];
  return [
    {
      at,
      message: `the template for ${key} is ${JSON.stringify(value).slice(0, 60)}, and no text`,
      help: "Write it as a text, with `|` before its lines or quotes around it.",
    },
  ];
}

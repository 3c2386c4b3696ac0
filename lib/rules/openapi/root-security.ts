import { apiGateway } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import { inDocuments, operationName } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const schemes = `components:
  securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } }
`;
const get = `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

const examples = openApiExamples(get, `${get}    security: []\n`, { more: schemes });

export const openapiRootSecurity: Rule = {
  id: "openapi-root-security",
  severity: "error",
  because: "endangers",
  title: "Each operation of a REST API says for itself who may call it",
  why: "API Gateway does not look at `security` at the top of a document. Operations without their own are open to everybody, and nothing fails.",
  docs: [apiGateway("api-gateway-known-issues")],
  examples: {
    ...examples,
    files: {
      ...examples.files,
      "apis/before.yaml": `${examples.files?.["apis/before.yaml"] ?? ""}security: [{ key: [] }]\n`,
    },
  },
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ api, document: { security, operations } }) => {
      // Browsers ask before they call, and have no credentials then.
      const open = operations.filter((each) => !each.hasSecurity && each.method !== "OPTIONS");
      const [first, ...others] = open;
      // An authorizer of the API decides on what is left open.
      if (api.authorizer !== undefined) return [];
      if (security === undefined || first === undefined) return [];
      const more = others.length === 0 ? "" : ` and ${countOf(others.length, "more operation")}`;
      return [
        {
          at: security,
          message: `API Gateway does not look at this \`security\`: ${operationName(first)}${more} would be open to everybody`,
          help: "Write `security:` into each operation; `security: []` where everybody may call.",
          related: [{ at: first.at, message: "the first one without its own" }],
        },
      ];
    }),
};

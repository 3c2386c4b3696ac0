import { apiGateway } from "../../facts/pages";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const get = (schema: string) => `/items:
  get:
    responses:
      "200":
        description: The items
        content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;
const examples = openApiExamples(get("item-list"), get("ItemList"));
const schemas = (name: string) =>
  `components: { schemas: { ${name}: { type: array, items: {} } } }\n`;

export const openapiModelNames: Rule = {
  id: "openapi-model-names",
  severity: "warning",
  title: "The schemas of a REST API's document have names of letters and digits",
  why: "API Gateway makes a model of each schema, by its name, and models have names of letters and digits only. What the import does with another name AWS does not say.",
  docs: [apiGateway("api-gateway-known-issues")],
  examples: {
    ...examples,
    files: {
      "apis/before.yaml": `${examples.files?.["apis/before.yaml"] ?? ""}${schemas("item-list")}`,
      "apis/after.yaml": `${examples.files?.["apis/after.yaml"] ?? ""}${schemas("ItemList")}`,
    },
  },
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document }) =>
      document.schemas
        .filter(({ value }) => !/^[A-Za-z0-9]+$/.test(value))
        .map(({ at, value }) => ({
          at,
          message: `\`${value}\` cannot be the name of a model`,
          help: `Write it with letters and digits only, such as \`${plain(value)}\`, here and in the references to it.`,
        })),
    ),
};

function plain(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") || "Item";
}

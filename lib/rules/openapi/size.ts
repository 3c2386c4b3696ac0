import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

/** Bytes. */
const LARGEST = 6 * 1024 * 1024;

const get = (examples: string) => `/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
x-examples: { $ref: ${examples} }
`;

/** Each of its lists has the next one twice. */
const lists = [...Array(15).keys()].map((each) => {
  const next = `{ $ref: "#/list${each + 1}" }`;
  return `list${each}: [${next}, ${next}]\n`;
});
const examples = openApiExamples(get("examples.yaml#/list0"), get("examples.yaml#/list9"));

export const openapiSize: Rule = {
  id: "openapi-size",
  severity: "error",
  because: "aws-refuses",
  title: "A document has at most 6 MB",
  why: "API Gateway imports documents of up to 6 MB. What is referred to in other files counts, since it is written into the document.",
  docs: [apiGatewayApi("PutRestApi"), apiGateway("limits")],
  examples: {
    ...examples,
    files: {
      ...examples.files,
      "apis/examples.yaml": `${lists.join("")}list15: ${"item ".repeat(40)}\n`,
    },
  },
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ document }) => {
      const size = new TextEncoder().encode(JSON.stringify(document.body)).length;
      if (size <= LARGEST) return [];
      return [
        {
          at: document.at,
          message: `the document has ${(size / 1024 / 1024).toFixed(1)} MB as JSON, and API Gateway imports 6 MB`,
          help: "Take examples and descriptions out of it, refer to `components` for what repeats, or make several APIs of it.",
        },
      ];
    }),
};

import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import { relatedPlaces } from "../related-places";
import type { Rule } from "../rule";

const post = (schema: string) => `/items:
  post:
    requestBody: { content: { application/json: { schema: ${schema} } } }
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiKeywords: Rule = {
  id: "openapi-keywords",
  severity: "warning",
  title: "What the schemas of a REST API ask for is something that it looks at",
  why: "A REST API makes models of the schemas, in JSON Schema of draft 4, and of parameters it knows only whether they have to be there. The import leaves out what models do not have: a request validator lets through, or turns away, what the document says the opposite of.",
  docs: [
    apiGateway("api-gateway-known-issues"),
    apiGateway("api-gateway-method-request-validation"),
  ],
  examples: openApiExamples(
    post("{ type: string, nullable: true }"),
    post("{ type: string, maxLength: 64 }"),
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ document: { keywords } }) => {
      const [first] = keywords;
      if (first === undefined) return [];
      const names = [...new Set(keywords.map(({ keyword }) => keyword))];
      return [
        {
          at: first.at,
          message: `a REST API does not look at ${inWords(names.map((name) => `\`${name}\``))}, which its schemas have`,
          help: "Have the back end look for itself, and accept this; or say it in a way that models have.",
          ...relatedPlaces(keywords.map(({ at, keyword }) => ({ at, message: `\`${keyword}\`` }))),
        },
      ];
    }),
};

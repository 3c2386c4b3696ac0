import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import type { OpenApiDocument } from "../../model/openapi-document";
import { pathsOf } from "../document-paths";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

/** What a new account may have; AWS raises both. */
const MOST = 300;

const get = (path: string) => `${path}:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://items.example.net" }
`;

export const openapiResourceCount: Rule = {
  id: "openapi-resource-count",
  severity: "warning",
  title: "A document has no more paths than a new account may have in one API",
  why: "An API starts with 300 resources or routes. A REST API has a resource for every part of every path: the import fails as a whole when there are more than the quota allows, which AWS raises on request.",
  docs: [apiGateway("api-gateway-execution-service-limits-table"), apiGateway("http-api-quotas")],
  examples: openApiExamples(get("/a".repeat(MOST)), get("/a".repeat(MOST - 1))),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) => {
      const [count, what] = usedBy(api, document);
      if (count <= MOST) return [];
      return [
        {
          at: inside(document.at, "paths"),
          message: `the document makes ${count} ${what}, and an API starts with ${MOST}`,
          help: "Ask AWS for more, and accept this then; or take paths together in a `{proxy+}`, or make several APIs of it.",
        },
      ];
    }),
};

function usedBy({ kind }: OwnedApi, document: OpenApiDocument): [number, string] {
  if (kind === "http") return [document.operations.length, "routes"];
  const parts = pathsOf(document).flatMap((each) =>
    each.split("/").map((_, index, all) => all.slice(0, index + 1).join("/")),
  );
  return [new Set(parts.map((part) => part || "/")).size, "resources"];
}

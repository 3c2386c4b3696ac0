import { apiGateway, github } from "../../facts/pages";
import type { Fleet } from "../../model/fleet";
import { isReserved } from "../../model/reserved-levels";
import { pathPlace, pathsOf } from "../document-paths";
import { inDocuments } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

const at = (path: string) => `${path}:
  get:
    responses: { "200": { description: It is up } }
    x-amazon-apigateway-integration:
      type: http_proxy
      httpMethod: GET
      uri: https://items.example.net/up
`;

export const openapiHealthPath: Rule = {
  id: "openapi-health-path",
  severity: "warning",
  title: "No API that is mapped at the root of a domain has the path /ping or /sping",
  why: "API Gateway keeps `/ping` and `/sping` of every domain to itself and answers them, for the checks of its own health. Nothing fails at deployment: calls of the path never reach the API.",
  docs: [apiGateway("api-gateway-known-issues"), github("apex/up#556")],
  examples: openApiExamples(at("/ping"), at("/health")),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ api, document }) =>
      isAtRoot(fleet, api.name)
        ? pathsOf(document)
            .filter(isReserved)
            .map((path) => ({
              at: pathPlace(document, path),
              message: `the path ${path} is answered by API Gateway itself, and never by "${api.name}"`,
              help: "Write another path, such as `/health`, or map the API below a path.",
            }))
        : [],
    ),
};

function isAtRoot({ domains }: Fleet, name: string): boolean {
  return domains.some(({ mappings }) =>
    mappings.some(({ path, api }) => path === "" && api.name === name),
  );
}

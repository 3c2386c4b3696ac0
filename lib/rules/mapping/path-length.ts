import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

const LONGEST = 300;

export const mappingPathLength: Rule = {
  id: "mapping-path-length",
  severity: "error",
  because: "aws-refuses",
  title: "A path has at most 300 characters",
  why: "API Gateway refuses a longer one with `BadRequestException` when the mapping is made, after the domain and its certificate.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings:
      - path: ${"a".repeat(LONGEST + 1)}
        api: orders
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings:
      - path: ${"a".repeat(LONGEST)}
        api: orders
`,
  },
  check: (fleet) =>
    fleet.domains
      .flatMap((domain) => domain.mappings)
      .filter(({ path }) => path.length > LONGEST)
      .map(({ at, path }) => ({
        at: inside(at, "path"),
        message: `path "${path.slice(0, 20)}…" has ${path.length} characters`,
        help: `Shorten it by ${path.length - LONGEST}. API Gateway takes off only the mapped path before it calls the API, so the rest can be a route of the API.`,
      })),
};

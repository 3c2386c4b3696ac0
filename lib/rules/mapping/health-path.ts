import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { levelsOf } from "../../model/mapping-path";
import { reservedLevels } from "../../model/reserved-levels";
import type { Rule } from "../rule";

export const mappingHealthPath: Rule = {
  id: "mapping-health-path",
  severity: "warning",
  title: "No path begins with the level ping or sping",
  why: "API Gateway keeps `/ping` and `/sping` to itself, for the checks of its own health, and AWS does not say how far below them. Nothing fails at deployment: requests to the path may never reach the API.",
  docs: [apiGateway("api-gateway-known-issues")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }, { path: ping, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }, { path: health, api: carts }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .flatMap((domain) => domain.mappings)
      .flatMap(({ at, path }) => {
        const [level = "", ...rest] = levelsOf(path);
        if (!reservedLevels.includes(level)) return [];
        return [
          {
            at: inside(at, "path"),
            message: `path "${path}" begins with "${level}", which API Gateway keeps for its own health check`,
            help: `Write another path, such as \`${["health", ...rest].join("/")}\`.`,
          },
        ];
      }),
};

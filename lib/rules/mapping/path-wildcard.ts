import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { correctedPath, isWildcard, levelsOf } from "../../model/mapping-path";
import type { Rule } from "../rule";

export const mappingPathWildcard: Rule = {
  id: "mapping-path-wildcard",
  severity: "warning",
  title: "No level of a path is an asterisk",
  why: "An asterisk is one of the characters of a path, and no page says that it stands for others. API Gateway makes the mapping, and the requests that are meant go to the mapping of a shorter path, or to none.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders/*, api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders, api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ mappings }) =>
      mappings
        .filter(({ path }) => isPlain(path) && levelsOf(path).some(isWildcard))
        .map(({ at, path }) => ({
          at: inside(at, "path"),
          message: `path "${path}" has an asterisk for a level, which stands for itself and for nothing else`,
          help: helpFor(correctedPath(path)),
        })),
    ),
};

/** What is wrong with any other path hides that its asterisk is one. */
function isPlain(path: string): boolean {
  return /^[^/{}[\]^|]+(\/[^/{}[\]^|]+)*$/.test(path);
}

function helpFor(path: string): string {
  if (path === "") return "Leave `path` out: such a mapping takes all that no other mapping takes.";
  return `Write \`path: ${path}\`: everything below a path goes to its API anyway.`;
}

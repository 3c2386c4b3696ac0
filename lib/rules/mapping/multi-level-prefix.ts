import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { isMultiLevel, takesMultiLevel } from "../../model/mapping-path";
import type { Rule, Violation } from "../rule";

export const mappingMultiLevelPrefix: Rule = {
  id: "mapping-multi-level-prefix",
  severity: "warning",
  title: "Beside a path of several levels, no path begins like another one",
  why: "With such a path on a domain, API Gateway takes the mapping with the longest matching text, not the longest matching levels: `orders` also gets `/ordersandmore`. Nothing fails: requests that should be refused, or go to the empty path, reach the wrong API.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: cart, api: carts }, { path: carts/v1, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: cart, api: carts }, { path: all-carts/v1, api: carts }]
`,
  },
  check: (fleet) => fleet.domains.filter(takesMultiLevel).flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  if (!domain.mappings.some(({ path }) => isMultiLevel(path))) return [];
  const paths = new Set(domain.mappings.map(({ path }) => path));
  return domain.mappings.flatMap(({ at, path }) => {
    const shorter = beginningOf(path, paths);
    if (shorter === undefined) return [];
    return [
      {
        at: inside(at, "path"),
        message: `"${shorter}", the beginning of path "${path}", also gets requests such as /${request(path, shorter)}`,
        help: `Rename one of the two so that "${shorter}" is not the beginning of the other.`,
      },
    ];
  });
}

/** A path in a request that `shorter` takes although its levels differ. */
function request(path: string, shorter: string): string {
  const longer = path.slice(0, shorter.length + 1);
  return longer === path ? `${shorter}-else` : longer;
}

/** The longest of the paths that `path` begins with in the middle of a level. */
function beginningOf(path: string, paths: ReadonlySet<string>): string | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const beginning = path.slice(0, length);
    if (path[length] !== "/" && paths.has(beginning) && !beginning.endsWith("/")) return beginning;
  }
  return undefined;
}

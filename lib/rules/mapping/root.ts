import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { Mapping } from "../../model/domain";
import { isEmptyPath, levelsOf } from "../../model/mapping-path";
import type { Rule } from "../rule";

const SHOWN = 3;

export const mappingRoot: Rule = {
  id: "mapping-root",
  severity: "note",
  title: "A mapping of the empty path answers what no other mapping does",
  why: "By what is known of API Gateway, though on no page, a domain without such a mapping refuses requests to all other paths with `403 Forbidden`. That may well be meant; it is also what a mapping left out by mistake looks like.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("http-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders, api: orders }, { path: carts, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }, { path: carts, api: carts }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter(({ mappings }) => !mappings.some(({ path }) => isEmptyPath(path)))
      .map(({ at, name, mappings }) => ({
        at: inside(at, "mappings"),
        message: `"${name.text}" answers ${answered(mappings)} only; any other path gets 403 Forbidden`,
        help: "Nothing has to be done if that is meant. To have the rest answered too, add a mapping without `path`.",
      })),
};

/** The paths that lead to an API, as they are requested: all of a few, the first of many. */
function answered(mappings: readonly Mapping[]): string {
  const paths = [...new Set(mappings.map(({ path }) => `/${levelsOf(path).join("/")}`))];
  if (paths.length <= SHOWN + 1) return inWords(paths);
  return inWords([...paths.slice(0, SHOWN), `${paths.length - SHOWN} more`]);
}

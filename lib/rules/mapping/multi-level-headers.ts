import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { correctedPath, isMultiLevel, levelsOf, takesMultiLevel } from "../../model/mapping-path";
import type { Rule, Violation } from "../rule";

export const mappingMultiLevelHeaders: Rule = {
  id: "mapping-multi-level-headers",
  severity: "warning",
  title: "REST APIs behind a path of several levels read header names in lower case",
  why: "With one such path on a domain, API Gateway turns every header's name to lower case. Nothing fails at deployment: a back end or mapping template that looks for `X-Request-Id` no longer finds it.",
  docs: [apiGateway("rest-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders/v1, api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders-v1, api: orders }]
`,
  },
  check: (fleet) => fleet.domains.filter(takesMultiLevel).flatMap(checkDomain),
};

/** One finding a domain. HTTP APIs hand on header names in lower case anyway. */
function checkDomain(domain: Domain): Violation[] {
  const multiLevel = domain.mappings.find(
    ({ path }) => isMultiLevel(path) && path === correctedPath(path),
  );
  const rest = domain.mappings.find(({ api }) => api.target?.kind === "rest");
  if (multiLevel === undefined || rest === undefined) return [];
  const also = rest.api.name === multiLevel.api.name ? "" : `, also to "${rest.api.name}"`;
  return [
    {
      at: inside(multiLevel.at, "path"),
      message: `path "${multiLevel.path}" makes "${domain.name.text}" hand on all header names in lower case${also}`,
      help: `Make sure that no back end and no mapping template depends on their case, or use paths of one level, such as \`${levelsOf(multiLevel.path).join("-")}\`.`,
    },
  ];
}

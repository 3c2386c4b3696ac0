import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isMultiLevel, takesMultiLevel } from "../../model/mapping-path";
import type { Rule } from "../rule";

const MOST = 200;

export const mappingMultiLevelCount: Rule = {
  id: "mapping-multi-level-count",
  severity: "error",
  title: "A domain has at most 200 mappings whose path has several levels",
  why: "The quota is fixed: the 201st mapping fails with `LimitExceededException`, while the first 200 are live. Paths of a single level do not count.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("api-gateway-execution-service-limits-table")],
  examples: { fails: example(MOST + 1), passes: example(MOST) },
  check: (fleet) =>
    fleet.domains.filter(takesMultiLevel).flatMap((domain) => {
      const count = domain.mappings.filter(({ path }) => isMultiLevel(path)).length;
      if (count <= MOST) return [];
      return [
        {
          at: inside(domain.at, "mappings"),
          message: `"${domain.name.text}" has ${count} mappings with a path of several levels, ${count - MOST} more than a domain can have`,
          help: "Move some of them to another domain, or map one path of a single level and let the API's own routes tell the rest apart.",
        },
      ];
    }),
};

function example(count: number): string {
  const mappings = Array.from(
    { length: count },
    (_, index) => `      - { path: carts/${index + 101}, api: carts }\n`,
  );
  return `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings:
${mappings.join("")}`;
}

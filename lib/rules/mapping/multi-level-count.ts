import { apiGateway } from "../../facts/pages";
import { multiLevelMappingUses } from "../quota-multi-level-mappings";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const mappingMultiLevelCount: Rule = {
  id: "mapping-multi-level-count",
  severity: "error",
  because: "aws-refuses",
  title: "A domain has at most 200 mappings whose path has several levels",
  why: "The quota is fixed: the 201st mapping fails with `LimitExceededException`, while the first 200 are live. Paths of a single level do not count.",
  docs: [apiGateway("rest-api-mappings"), apiGateway("api-gateway-execution-service-limits-table")],
  examples: { fails: example(201), passes: example(150) },
  check: (fleet) => overuses(multiLevelMappingUses(fleet)),
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

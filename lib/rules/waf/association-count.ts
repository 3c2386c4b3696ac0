import { waf } from "../../facts/pages";
import { stageAssociationUses } from "../quota-stage-associations";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const wafAssociationCount: Rule = {
  id: "waf-association-count",
  severity: "error",
  title: "A web ACL protects at most 100 stages in a region",
  why: "The 101st association fails with `WAFLimitsExceededException`, when the first 100 have been made and the domain is live without protection.",
  docs: [waf("limits")],
  examples: { fails: example(101), passes: example(75) },
  check: (fleet) => overuses(stageAssociationUses(fleet)),
};

function example(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const apis = numbers.map(
    (n) => `  api-${n}: { kind: rest, regions: { eu-west-1: { id: a${n}, stage: prod } } }\n`,
  );
  const mappings = numbers.map((n) => `      - { path: api-${n}, api: api-${n} }\n`);
  return `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
apis:
${apis.join("")}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings:
${mappings.join("")}`;
}

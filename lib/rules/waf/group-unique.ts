import { waf, wafApi } from "../../facts/pages";
import { type ManagedRule, managedRulesOf, type WebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

export const wafGroupUnique: Rule = {
  id: "waf-group-unique",
  severity: "warning",
  title: "A web ACL asks each managed rule group once",
  why: "The second time costs as much capacity as the first, and decides on nothing that the first has not decided, unless only the settings differ: then the first of the two that blocks is right.",
  docs: [wafApi("Rule"), waf("aws-waf-capacity-units")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules:
      - AWSManagedRulesKnownBadInputsRuleSet
      - { name: AWSManagedRulesKnownBadInputsRuleSet, overrides: { Host_localhost_HEADER: count } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline:
    managedRules:
      - { name: AWSManagedRulesKnownBadInputsRuleSet, overrides: { Host_localhost_HEADER: count } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.webAcls.flatMap(checkWebAcl),
};

function checkWebAcl(webAcl: WebAcl): Violation[] {
  const first = new Map<string, ManagedRule>();
  return managedRulesOf(webAcl).flatMap((rule) => {
    const earlier = first.get(rule.name) ?? rule;
    first.set(rule.name, earlier);
    if (earlier === rule) return [];
    return [
      {
        at: rule.at,
        message: `"${webAcl.name}" asks ${rule.name} twice`,
        help: "Put the settings of both into one, and take the other out.",
        related: [{ at: earlier.at, message: "the first time" }],
      },
    ];
  });
}

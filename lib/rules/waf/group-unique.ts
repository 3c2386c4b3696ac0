import { wafApi } from "../../facts/pages";
import { type ManagedRule, managedRulesOf, type WebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

export const wafGroupUnique: Rule = {
  id: "waf-group-unique",
  severity: "error",
  title: "A web ACL asks each managed rule group once",
  why: "The rules of a web ACL have names of their own, here the groups': AWS WAF refuses a second one of the same name with `WAFDuplicateItemException` when the web ACL is created.",
  docs: [wafApi("Rule"), wafApi("CreateWebACL")],
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

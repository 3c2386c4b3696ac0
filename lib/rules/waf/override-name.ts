import { waf, wafApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inside } from "../../findings/place";
import type { ManagedRuleGroup } from "../../model/managed-rule-groups";
import { unknownOverrides } from "../../model/unknown-overrides";
import type { Rule } from "../rule";

export const wafOverrideName: Rule = {
  id: "waf-override-name",
  severity: "warning",
  title: "An override names a rule of its group",
  why: "AWS WAF ignores an override of a rule that the group does not have. Nothing fails: the rule goes on blocking what the override was written to let through. What is known here is the groups of November 2026; AWS adds rules to them.",
  docs: [wafApi("RuleActionOverride"), waf("aws-managed-rule-groups-list")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules:
      - { name: AWSManagedRulesKnownBadInputsRuleSet, overrides: { Log4J_BODY: count } }
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
      - { name: AWSManagedRulesKnownBadInputsRuleSet, overrides: { Log4JRCE_BODY: count } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    unknownOverrides(fleet)
      .filter(({ rule }) => rule.version === undefined)
      .map(({ rule, group, name }) => ({
        at: inside(rule.at, "overrides", name),
        message: `${group.name} has no rule "${name}"`,
        help: help(name, group),
      })),
};

function help(name: string, group: ManagedRuleGroup): string {
  const nearest = closestName(name, group.rules);
  return nearest === undefined
    ? `Its rules are ${group.rules.join(", ")}.`
    : `Did you mean \`${nearest}\`? If an older version of the group has the rule, write that \`version\` beside it.`;
}

import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { unknownOverrides } from "../../model/unknown-overrides";
import type { Rule } from "../rule";

export const wafOverrideVersion: Rule = {
  id: "waf-override-version",
  severity: "warning",
  title: "An override names a rule that the group's newest version still has",
  why: "AWS lists only the rules of a group's newest version, and names differ between versions. If the version written here lacks the rule, AWS WAF ignores the override, and nothing fails. When the version expires, the override goes with it.",
  docs: [wafApi("RuleActionOverride"), waf("aws-managed-rule-groups-changelog")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules:
      - name: AWSManagedRulesLinuxRuleSet
        version: Version_1.0
        overrides: { LFI_BODY: count }
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
      - name: AWSManagedRulesLinuxRuleSet
        version: Version_1.0
        overrides: { LFI_HEADER: count }
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
      .filter(({ rule }) => rule.version !== undefined)
      .map(({ rule, group, name }) => ({
        at: inside(rule.at, "overrides", name),
        message: `the newest ${group.name} has no rule "${name}"; whether ${rule.version} has it is not known here`,
        help: `See the rules of ${rule.version} with \`aws wafv2 describe-managed-rule-group --vendor-name AWS --scope REGIONAL --name ${group.name} --version-name ${rule.version}\`. In the newest version they are ${group.rules.join(", ")}.`,
      })),
};

import { managedRuleGroups } from "../../../lib/model/managed-rule-groups";
import { findingsFor } from "../../support/findings-for";

function findingFor(group: string) {
  return findingsFor(`webAcls:
  baseline: { managedRules: ["${group}"] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`)[0];
}

test.each(managedRuleGroups.map(({ name }) => name))("AWS has %s", (name) => {
  expect(findingFor(name)?.ruleId).not.toBe("waf-group-known");
});

test.each([
  "CommonRuleSet",
  "AWS-AWSManagedRulesCommonRuleSet",
  "AWSManagedRuleCommonRuleSet",
  "awsmanagedrulescommonruleset",
])("%s means AWSManagedRulesCommonRuleSet", (name) => {
  expect(findingFor(name)?.help).toBe("Did you mean `AWSManagedRulesCommonRuleSet`?");
});

test("for a group that needs settings it says so at once", () => {
  expect(findingFor("AWSManagedRulesATPRules")?.help).toMatch(
    /^Did you mean `AWSManagedRulesATPRuleSet`\? It needs settings/,
  );
});

test("for a group of another vendor it shows the groups there are", () => {
  expect(findingFor("CyberSecurityCloud")?.help).toMatch(
    /^Choose from AWSManagedRulesCommonRuleSet, /,
  );
});

import { waf, wafApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import {
  type ManagedRuleGroup,
  managedRuleGroup,
  managedRuleGroups,
} from "../../model/managed-rule-groups";
import { managedRulesOf } from "../../model/web-acl";
import type { Rule } from "../rule";

export const wafGroupKnown: Rule = {
  id: "waf-group-known",
  severity: "error",
  because: "aws-refuses",
  title: "A managed rule group is one that AWS offers",
  why: "AWS WAF refuses the web ACL with `WAFNonexistentItemException` when it is created.",
  docs: [waf("aws-managed-rule-groups-list"), wafApi("ManagedRuleGroupStatement")],
  examples: {
    fails: `webAcls:
  baseline: { managedRules: [AWSManagedRulesBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls
      .flatMap(managedRulesOf)
      .filter(({ name }) => managedRuleGroup(name) === undefined)
      .map(({ at, name }) => ({
        at,
        message: `AWS has no managed rule group "${name}"`,
        help: help(meant(name)),
      })),
};

/** Compares what follows the words that all the names begin with, also where these are left out. */
function meant(written: string): ManagedRuleGroup | undefined {
  const nearest = closestName(
    ending(written),
    managedRuleGroups.map(({ name }) => ending(name)),
  );
  return managedRuleGroups.find(({ name }) => ending(name) === nearest);
}

function ending(name: string): string {
  return name.replace(/^(AWS\W)?AWSManagedRules?/i, "");
}

function help(nearest: ManagedRuleGroup | undefined): string {
  const byArn = "give a web ACL that has it by its ARN, under `existing`";
  if (nearest?.needsConfiguration === true)
    return `Did you mean \`${nearest.name}\`? It needs settings that cannot be given here: ${byArn}.`;
  if (nearest !== undefined) return `Did you mean \`${nearest.name}\`?`;
  const usable = managedRuleGroups.filter((group) => !group.needsConfiguration);
  return `Choose from ${usable.map(({ name }) => name).join(", ")}. For a group of another vendor, ${byArn}.`;
}

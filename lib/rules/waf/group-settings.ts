import { waf, wafApi } from "../../facts/pages";
import { managedRuleGroup } from "../../model/managed-rule-groups";
import { managedRulesOf } from "../../model/web-acl";
import type { Rule } from "../rule";

export const wafGroupSettings: Rule = {
  id: "waf-group-settings",
  severity: "error",
  because: "aws-refuses",
  title: "A web ACL made here asks no managed rule group that needs settings of its own",
  why: "Groups against account takeover, account fraud and DDoS need settings, such as the path of the sign-in page, that this fleet file cannot express. Without them AWS WAF refuses the web ACL with `WAFInvalidParameterException`. The group against bots is made on its common level.",
  docs: [wafApi("ManagedRuleGroupConfig"), waf("aws-managed-rule-groups-list")],
  examples: {
    fails: `webAcls:
  baseline: { managedRules: [AWSManagedRulesATPRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline:
    existing:
      eu-west-1: arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/sign-in/2f6b
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
      .filter(({ name }) => managedRuleGroup(name)?.needsConfiguration === true)
      .map(({ at, name }) => ({
        at,
        message: `${name} needs settings of its own, which cannot be given here`,
        help: "Make a web ACL with this group yourself and give its ARN, by region, under `existing`; or take the group out.",
      })),
};

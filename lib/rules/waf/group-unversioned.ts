import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { managedRulesOf } from "../../model/web-acl";
import type { Rule } from "../rule";

const unversioned = new Set([
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesAnonymousIpList",
]);

export const wafGroupUnversioned: Rule = {
  id: "waf-group-unversioned",
  severity: "error",
  because: "aws-refuses",
  title: "The IP reputation groups are asked without a version",
  why: "AWS renews their lists all the time and gives them no versions: AWS WAF refuses the web ACL with `WAFInvalidParameterException` or `WAFNonexistentItemException` when it is created.",
  docs: [waf("aws-managed-rule-groups-ip-rep"), wafApi("ManagedRuleGroupStatement")],
  examples: {
    fails: `webAcls:
  baseline:
    managedRules: [{ name: AWSManagedRulesAmazonIpReputationList, version: Version_1.0 }]
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline:
    managedRules: [AWSManagedRulesAmazonIpReputationList]
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
      .filter(({ name, version }) => version !== undefined && unversioned.has(name))
      .map(({ at, name, version }) => ({
        at: inside(at, "version"),
        message: `${name} has no versions, so none is called ${version}`,
        help: "Take `version` out. AWS keeps the list up to date by itself.",
      })),
};

import { waf } from "../../facts/pages";
import { overuses } from "../quota-use";
import { webAclUses } from "../quota-web-acls";
import type { Rule } from "../rule";

export const quotaWebAcls: Rule = {
  id: "quota-web-acls",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more web ACLs in an account and region than the quota allows",
  why: "A new account may have 100 in each region, and a web ACL is made in every account and region of the domains that use it. WAF refuses the next one with `WAFLimitsExceededException` before any stage is protected by it.",
  docs: [waf("limits")],
  examples: {
    fails: `quotas: { webAcls: 1 }
webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
  strict: { managedRules: [AWSManagedRulesSQLiRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    webAcl: strict
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
    passes: `quotas: { webAcls: 2 }
webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet, AWSManagedRulesSQLiRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    webAcl: baseline
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) => overuses(webAclUses(fleet)),
};

import { waf } from "../../facts/pages";
import type { OwnWebAcl } from "../../model/web-acl";
import type { Rule } from "../rule";

export const wafEmpty: Rule = {
  id: "waf-empty",
  severity: "warning",
  title: "A web ACL has something to block",
  why: "Without a rule that blocks or counts, and with the default action `allow`, every request passes. Nothing fails: the web ACL costs money and protects nothing.",
  docs: [waf("web-acl-default-action"), waf("web-acl")],
  examples: {
    fails: `webAcls:
  baseline: { allowIps: [203.0.113.0/24] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { allowIps: [203.0.113.0/24], defaultAction: block }
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
      .filter((webAcl) => webAcl.kind === "own")
      .filter((webAcl) => webAcl.defaultAction === "allow" && !hasRules(webAcl))
      .map(({ at, name, allowIps }) => ({
        at,
        message: `"${name}" lets every request pass`,
        help:
          allowIps.length === 0
            ? "Add rules, such as `managedRules: [AWSManagedRulesKnownBadInputsRuleSet]` or `rateLimit: { requests: 2000 }`."
            : "Write `defaultAction: block` to let nothing but `allowIps` pass, or add rules, such as `managedRules: [AWSManagedRulesKnownBadInputsRuleSet]`.",
      })),
};

/** Addresses to allow do not count: beside no other rule, they change nothing. */
function hasRules({ blockIps, blockCountries, rateLimit, managedRules }: OwnWebAcl): boolean {
  const lists = [blockIps, blockCountries, managedRules];
  return rateLimit !== undefined || lists.some((list) => list.length > 0);
}

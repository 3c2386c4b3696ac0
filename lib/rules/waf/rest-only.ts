import { waf, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

export const wafRestOnly: Rule = {
  id: "waf-rest-only",
  severity: "error",
  title: "A web ACL protects stages of REST APIs only",
  why: "AWS WAF cannot be attached to HTTP and WebSocket APIs: the association fails with `WAFInvalidParameterException` when it is made.",
  docs: [waf("web-acl-associating-aws-resource"), wafApi("AssociateWebACL")],
  examples: {
    fails: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ path: carts, api: carts }]
`,
    passes: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ path: orders, api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.webAcl !== undefined)
      .flatMap((domain) => domain.mappings)
      .flatMap(({ at, api }) => {
        const kind = api.target?.kind;
        if (kind === undefined || kind === "rest") return [];
        return [
          {
            at: inside(at, "api"),
            message: `"${api.name}" is ${kind === "http" ? "an HTTP" : "a WebSocket"} API, which a web ACL cannot protect`,
            help: "Move this mapping to a domain without `webAcl`. To filter its traffic, put a CloudFront distribution with a web ACL in front of it, or make it a REST API.",
          },
        ];
      }),
};

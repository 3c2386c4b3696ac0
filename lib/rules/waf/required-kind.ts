import { apiGateway, waf } from "../../facts/pages";
import { inside } from "../../findings/place";
import { kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const wafRequiredKind: Rule = {
  id: "waf-required-kind",
  severity: "warning",
  title: "With requireWebAcl, public domains map APIs of the kind that a web ACL can protect",
  why: "AWS WAF protects stages of REST APIs only. An HTTP or WebSocket API on a public domain is open whatever the fleet wants for all.",
  docs: [waf("web-acl-associating-aws-resource"), apiGateway("http-api-vs-rest")],
  examples: { fails: example("carts"), passes: example("orders") },
  check: (fleet) => (fleet.requireWebAcl ? fleet.domains.flatMap(checkDomain) : []),
};

/** On a domain with a web ACL such a mapping is an error anyway. */
function checkDomain({ endpoint, webAcl, name, mappings }: Domain): Violation[] {
  if (endpoint === "private" || webAcl !== undefined) return [];
  return mappings.flatMap(({ at, api: { target } }) => {
    if (target === undefined || target.kind === "rest" || target.webAcl !== undefined) return [];
    return [
      {
        at: inside(at, "api"),
        message: `"${target.name}" on the public "${name.text}" is ${kindName(target.kind)}, which can have no web ACL, although \`requireWebAcl\` asks for one`,
        help: "Make it a REST API, or put a CloudFront distribution with a web ACL in front of it. If it may be open, accept this with the reason.",
      },
    ];
  });
}

function example(api: string): string {
  return `requireWebAcl: true
webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1${api === "orders" ? "\n    webAcl: baseline" : ""}
    mappings: [{ path: shop, api: ${api} }]
`;
}

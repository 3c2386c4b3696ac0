import { waf, wafApi } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { type Api, kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const wafRestOnly: Rule = {
  id: "waf-rest-only",
  severity: "error",
  because: "aws-refuses",
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
  check: (fleet) => [...fleet.apis.flatMap(checkApi), ...fleet.domains.flatMap(checkDomain)],
};

/** The form refuses it for an API that the fleet makes. */
function checkApi({ at, name, kind, webAcl, owned }: Api): Violation[] {
  if (webAcl === undefined || owned || kind === "rest") return [];
  return [
    {
      at: inside(at, "webAcl"),
      message: `"${name}" is ${kindName(kind)}, which a web ACL cannot protect`,
      help: `Take \`webAcl\` out. ${otherWays}`,
    },
  ];
}

function checkDomain({ webAcl, mappings }: Domain): Violation[] {
  if (webAcl === undefined) return [];
  const rest = mappings.flatMap(({ api: { target } }) => (target?.kind === "rest" ? [target] : []));
  const where = [...new Set(rest)].map(({ name }) => `\`apis.${name}\``);
  return mappings.flatMap(({ at, api }) => {
    const kind = api.target?.kind;
    if (kind === undefined || kind === "rest") return [];
    return [
      {
        at: inside(at, "api"),
        message: `"${api.name}" is ${kindName(kind)}, which a web ACL cannot protect`,
        help:
          where.length === 0
            ? `Take \`webAcl\` out of the domain. ${otherWays}`
            : `Move \`webAcl: ${webAcl.name}\` from the domain to ${inWords(where)}, where it protects the same stages. ${otherWays}`,
      },
    ];
  });
}

const otherWays =
  "To filter the traffic of this one, put a CloudFront distribution with a web ACL in front of it, or make it a REST API.";

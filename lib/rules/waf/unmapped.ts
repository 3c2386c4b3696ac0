import { apiGateway, waf } from "../../facts/pages";
import type { Rule } from "../rule";

export const wafUnmapped: Rule = {
  id: "waf-unmapped",
  severity: "warning",
  title: "An API that exists already and has a web ACL is mapped by a domain",
  why: "The fleet knows such an API by the domains that map it: their account and regions are where its web ACL is made and attached. Nothing fails without one: the stage stays as it is, open.",
  docs: [waf("web-acl-associating-aws-resource"), apiGateway("apigateway-control-access-aws-waf")],
  examples: { fails: example("orders"), passes: example("stock") },
  check: (fleet) => {
    const mapped = new Set(
      fleet.domains.flatMap(({ mappings }) => mappings.map(({ api }) => api.name)),
    );
    // A domain that could not be understood may be the one that maps it.
    if (fleet.unreadableDomains) return [];
    return fleet.apis.flatMap(({ owned, kind, name, webAcl }) => {
      if (owned || kind !== "rest" || webAcl === undefined || mapped.has(name)) return [];
      return [
        {
          at: webAcl.at,
          message: `no domain maps "${name}", so that "${webAcl.name}" is not put before it`,
          help: `Map it on a domain, or take \`webAcl\` out and protect it where it is made.`,
        },
      ];
    });
  },
};

function example(mapped: string): string {
  return `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
apis:
  stock: { kind: rest, webAcl: baseline, regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: ${mapped} }] }
`;
}

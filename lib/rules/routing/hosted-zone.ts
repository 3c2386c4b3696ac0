import { route53, route53Api } from "../../facts/pages";
import { inside } from "../../findings/place";
import { lacksZone, type RegionalDomain, zoneOf } from "../../model/domain";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingHostedZone: Rule = {
  id: "routing-hosted-zone",
  severity: "warning",
  title: "Routing and health checks are for names whose DNS is in Route 53",
  why: "Both are settings of records, and where the DNS is kept elsewhere no record is made. Nothing fails at deployment: whoever keeps the DNS has to route, and no health check is made.",
  docs: [route53Api("ResourceRecordSet"), route53("routing-policy")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    zone: external
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, routing, healthCheck, zone } = domain;
  const chosen = !["simple", "latency"].includes(routing.policy);
  if (!domain.alias || lacksZone(domain) || (healthCheck === undefined && !chosen)) return [];
  // A zone that is named and not listed is found already.
  if (zone.kind === "named" && zone.zone.target === undefined) return [];
  if (zoneOf(domain)?.kind === "hosted") return [];
  const key = healthCheck === undefined ? "routing" : "healthCheck";
  return [
    {
      at: inside(at, key),
      message: `\`${key}\` of "${name.text}" makes no difference: its DNS is not in Route 53`,
      help: `Remove \`${key}\`, and have the routing set up where the DNS is kept.`,
    },
  ];
}

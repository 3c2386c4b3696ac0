import { apiGateway, route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type RegionalDomain, zoneOf } from "../../model/domain";
import { healthCheckHelp } from "../health-check-help";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingProbeName: Rule = {
  id: "routing-probe-name",
  severity: "error",
  because: "endangers",
  title: "Health checkers call each region by a public name of its own",
  why: "By the shared name a checker reaches whichever region the DNS picks for it, and judges the wrong one. By the target that API Gateway gives the domain it sends a name that no domain has, and by the execute-api name it gets 403 as soon as that is disabled. A name in a private zone it does not find at all. What is left is a second name for each region, or an alarm.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    apiGateway("rest-api-disable-default-endpoint"),
    route53("dns-failover-private-hosted-zones"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { path: /health }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, regions, regionalNames, healthCheck } = domain;
  if (healthCheck?.kind !== "probe") return [];
  const zone = zoneOf(domain);
  const hidden = zone?.kind === "hosted" && zone.private;
  if (regionalNames && !hidden) return [];
  return [
    {
      at: inside(at, "healthCheck", "path"),
      message: hidden
        ? `health checkers do not find "${name.text}", which is in the private zone ${zone.name}`
        : `"${name.text}" alone cannot tell which region is healthy, as Route 53 picks the region that answers`,
      help: hidden ? "Write `alarm` in place of `path`." : help(domain, regions[0] ?? ""),
    },
  ];
}

function help(domain: RegionalDomain, region: string): string {
  return `${healthCheckHelp(domain)} Regional names are such as ${region}.${domain.name.text}, each a domain with a certificate and records.`;
}

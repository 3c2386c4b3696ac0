import { route53, route53Api } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { type RegionalDomain, zoneOf } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import { healthCheckHelp } from "../health-check-help";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingHealthCheck: Rule = {
  id: "routing-health-check",
  severity: "warning",
  title: "A name of several regions has a health check",
  why: "Route 53 goes on leading clients to a region whose API fails, unless a health check takes its records out: it does not see the health of an API Gateway by itself, whatever its records ask for. A health check is no proof of everything: one that calls by HTTPS passes with an expired certificate.",
  docs: [route53Api("AliasTarget"), route53("dns-failover-determining-health-of-endpoints")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
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

/** Failover, which is nothing without a health check, has a rule to itself. */
function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, regions, routing, alias, healthCheck } = domain;
  if (healthCheck !== undefined || routing.policy === "failover") return [];
  const own = [...new Set(regions)];
  if (!alias || zoneOf(domain)?.kind !== "hosted" || own.length < 2 || !mayAllBeRegions(own))
    return [];
  return [
    {
      at: inside(at, "name"),
      message: `"${name.text}" has no health check: clients are led to each of ${inWords(own)} even while its API fails`,
      help: `${healthCheckHelp(domain)} Where people take a region out, accept this with the reason.`,
    },
  ];
}

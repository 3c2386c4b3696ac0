import { route53, route53Api } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { RegionalDomain } from "../../model/domain";
import { healthCheckHelp } from "../health-check-help";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingFailoverHealth: Rule = {
  id: "routing-failover-health",
  severity: "error",
  because: "endangers",
  title: "A failover has a health check",
  why: "Without one the primary counts as healthy for ever. Nothing fails at deployment, and when the primary's region does, nobody is led to the other one.",
  docs: [route53("dns-failover-types"), route53Api("ResourceRecordSet")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: failover, primary: eu-west-1 }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: failover, primary: eu-west-1 }
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet)
      .filter(lacksHealth)
      .map((domain) => ({
        at: inside(domain.at, "routing", "policy"),
        message: `"${domain.name.text}" fails over by health, and ${lacking(domain)}`,
        help: healthCheckHelp(domain),
      })),
};

function lacksHealth({ routing, healthCheck }: RegionalDomain): boolean {
  if (routing.policy !== "failover") return false;
  if (healthCheck?.kind !== "existing-checks") return healthCheck === undefined;
  return !healthCheck.ids.has(routing.primary);
}

function lacking({ routing, healthCheck }: RegionalDomain): string {
  return healthCheck === undefined || routing.policy !== "failover"
    ? "has no health check"
    : `its primary, ${routing.primary}, has no health check`;
}

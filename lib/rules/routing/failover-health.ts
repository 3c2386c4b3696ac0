import { route53, route53Api } from "../../facts/pages";
import { inside } from "../../findings/place";
import { healthCheckHelp } from "../health-check-help";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingFailoverHealth: Rule = {
  id: "routing-failover-health",
  severity: "error",
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
      .filter(({ routing, healthCheck }) => routing.policy === "failover" && !healthCheck)
      .map((domain) => ({
        at: inside(domain.at, "routing", "policy"),
        message: `"${domain.name.text}" fails over by health, and has no health check`,
        help: healthCheckHelp(domain),
      })),
};

import { route53 } from "../../facts/pages";
import { healthCheckUses } from "../quota-health-checks";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaHealthChecks: Rule = {
  id: "quota-health-checks",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more health checks in an account than the quota allows",
  why: "A new account may have 200, whatever their regions, and a domain with a health check has one for each region that it is in. Route 53 refuses the next one with `TooManyHealthChecks`, when the records that are to follow it are not there yet.",
  docs: [route53("DNSLimitations")],
  examples: {
    fails: `quotas: { healthChecks: 1 }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `quotas: { healthChecks: 3 }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => overuses(healthCheckUses(fleet)),
};

import { apiGateway } from "../../facts/pages";
import { usagePlanUses } from "../quota-usage-plans";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaUsagePlans: Rule = {
  id: "quota-usage-plans",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more usage plans in an account and region than the quota allows",
  why: "A new account may have 300 in each region, and a plan is made in every account and region of its APIs. API Gateway refuses the next one with `LimitExceededException`.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `quotas: { usagePlans: 1 }
usagePlans:
  partners: { apis: [ledger], keys: [acme] }
  trial: { apis: [ledger], keys: [initech] }
domains: []
`,
    passes: `quotas: { usagePlans: 2 }
usagePlans:
  partners: { apis: [ledger], keys: [acme, initech] }
domains: []
`,
  },
  check: (fleet) => overuses(usagePlanUses(fleet)),
};

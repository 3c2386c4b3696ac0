import { apiGateway } from "../../facts/pages";
import { apiKeyUses } from "../quota-usage-plans";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaApiKeys: Rule = {
  id: "quota-api-keys",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more API keys in an account and region than the quota allows",
  why: "An account may have 10,000 in each region, and a key is made in every account and region of its plan's APIs. API Gateway refuses the next one with `LimitExceededException`.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `quotas: { apiKeys: 1 }
usagePlans:
  partners: { apis: [ledger], keys: [acme, globex] }
domains: []
`,
    passes: `quotas: { apiKeys: 2 }
usagePlans:
  partners: { apis: [ledger], keys: [acme] }
domains: []
`,
  },
  check: (fleet) => overuses(apiKeyUses(fleet)),
};

import { apiGateway } from "../../facts/pages";
import { publicDomainUses } from "../quota-domains";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaPublicDomains: Rule = {
  id: "quota-public-domains",
  severity: "error",
  because: "aws-refuses",
  title: "An account has no more edge and regional domains in a region than its quota allows",
  why: "A new account may have 120 in each region, edge and regional ones together. API Gateway refuses the next one in the middle of an `apply`, when those before it are live.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `quotas: { publicDomains: 1 }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`,
    passes: `quotas: { publicDomains: 3 }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`,
  },
  check: (fleet) => overuses(publicDomainUses(fleet)),
};

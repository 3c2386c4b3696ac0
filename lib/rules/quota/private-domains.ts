import { apiGateway } from "../../facts/pages";
import { privateDomainUses } from "../quota-domains";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaPrivateDomains: Rule = {
  id: "quota-private-domains",
  severity: "error",
  because: "aws-refuses",
  title: "An account has no more private domains in a region than its quota allows",
  why: "A new account may have 50 in each region, beside its public domains. API Gateway refuses the next one in the middle of an `apply`, after its certificate has been requested and proven.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: { fails: example(1), passes: example(3) },
  check: (fleet) => overuses(privateDomainUses(fleet)),
};

function example(quota: number): string {
  return `quotas: { privateDomains: ${quota} }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - name: books.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`;
}

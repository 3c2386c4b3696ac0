import { apiGateway } from "../../facts/pages";
import { accessAssociationUses } from "../quota-access-associations";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaAccessAssociations: Rule = {
  id: "quota-access-associations",
  severity: "error",
  because: "aws-refuses",
  title:
    "The private domains of an account and region have no more VPC endpoints than the quota allows",
  why: "Each VPC endpoint of each private domain takes a domain name access association, of which a new account may have 100. API Gateway refuses the next one, and the domain cannot be reached through that endpoint.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: example("vpce-0123456789abcdef0, vpce-0fedcba9876543210"),
    passes: example("vpce-0123456789abcdef0"),
  },
  check: (fleet) => overuses(accessAssociationUses(fleet)),
};

function example(vpcEndpoints: string): string {
  return `quotas: { accessAssociations: 3 }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [${vpcEndpoints}]
    mappings: [{ api: ledger }]
  - name: books.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [${vpcEndpoints}]
    mappings: [{ api: ledger }]
`;
}

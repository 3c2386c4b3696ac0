import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const privateNameEndpointUnique: Rule = {
  id: "private-name-endpoint-unique",
  severity: "error",
  because: "aws-refuses",
  title: "A VPC endpoint reaches one private domain of a name",
  why: "Private domains of one name can exist side by side, but two of them cannot be reached through the same VPC endpoint: the second access association fails, after both domains have been made.",
  docs: [apiGateway("apigateway-private-custom-domains")],
  examples: {
    fails: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    account: prod
    alias: false
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
    passes: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    account: prod
    alias: false
    vpcEndpoints: [vpce-0fedcba9876543210]
    mappings: [{ api: ledger }]
`,
  },
  check(fleet) {
    const first = new Map<string, Domain>();
    return fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain) =>
        domain.vpcEndpoints.flatMap((endpoint, index): Violation[] => {
          const key = `${domain.name.text} ${endpoint}`;
          const earlier = first.get(key) ?? domain;
          first.set(key, earlier);
          if (earlier === domain) return [];
          return [
            {
              at: inside(domain.at, "vpcEndpoints", index),
              message: `${endpoint} already reaches a private domain "${domain.name.text}"`,
              help: "List another VPC endpoint here, give one of the domains another name, or put the mappings of both into one domain.",
              related: [{ at: inside(earlier.at, "name"), message: "the other domain" }],
            },
          ];
        }),
      );
  },
};

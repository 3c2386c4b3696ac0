import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { PrivateDomain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const privateOnePerRegion: Rule = {
  id: "private-one-per-region",
  severity: "error",
  because: "terraform-refuses",
  title: "A private name is one domain in an account and region",
  why: "API Gateway tells private domains of one name apart by an id that it makes itself. Terraform knows a domain by its name here, so that the second one would take the place of the first.",
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
    alias: false
    vpcEndpoints: [vpce-0fedcba9876543210]
    mappings: [{ path: v2, api: ledger }]
`,
    passes: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0, vpce-0fedcba9876543210]
    mappings: [{ api: ledger }, { path: v2, api: ledger }]
`,
  },
  check(fleet) {
    const first = new Map<string, PrivateDomain>();
    return fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain): Violation[] => {
        const key = JSON.stringify([domain.name.text, domain.region, accountId(domain)]);
        const earlier = first.get(key) ?? domain;
        first.set(key, earlier);
        return earlier === domain || isToldAlready(earlier, domain)
          ? []
          : [violation(earlier, domain)];
      });
  },
};

/** Two names under `accounts` may be one account. */
function accountId({ account }: PrivateDomain): string | undefined {
  return account?.target?.id ?? account?.name;
}

/** What they also share, a VPC endpoint or a record, says more. */
function isToldAlready(earlier: PrivateDomain, domain: PrivateDomain): boolean {
  const endpoint = domain.vpcEndpoints.some((id) => earlier.vpcEndpoints.includes(id));
  return endpoint || (earlier.alias && domain.alias);
}

function violation(earlier: PrivateDomain, domain: PrivateDomain): Violation {
  return {
    at: inside(domain.at, "name"),
    message: `"${domain.name.text}" is a private domain in ${domain.region} already`,
    help: "Put the VPC endpoints and mappings of both into one domain, or give one of them another name.",
    related: [{ at: inside(earlier.at, "name"), message: "the first one" }],
  };
}

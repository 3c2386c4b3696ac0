import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { PrivateDomain } from "../../model/domain";
import { mayAllBeRegions } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const privateEndpointRegion: Rule = {
  id: "private-endpoint-region",
  severity: "warning",
  title: "A VPC endpoint is listed by the private domains of one region only",
  why: "A domain and the VPC endpoints that reach it are in one region: an access association with any other fails, after the domain has been made. That one id cannot be in two regions follows from how AWS makes ids, and is on no page.",
  docs: [
    apiGateway("apigateway-private-custom-domains"),
    apiGateway("apigateway-private-custom-domains-provider-share"),
  ],
  examples: {
    fails: `apis:
  vault:
    kind: rest
    regions: { us-east-1: { id: z1y2x3w4v5, stage: prod } }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - name: vault.internal.example.com
    endpoint: private
    region: us-east-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: vault }]
`,
    passes: `apis:
  vault:
    kind: rest
    regions: { us-east-1: { id: z1y2x3w4v5, stage: prod } }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - name: vault.internal.example.com
    endpoint: private
    region: us-east-1
    vpcEndpoints: [vpce-0fedcba9876543210]
    mappings: [{ api: vault }]
`,
  },
  check(fleet) {
    const first = new Map<string, PrivateDomain>();
    return fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain) =>
        domain.vpcEndpoints.flatMap((endpoint, index) => {
          const earlier = first.get(endpoint) ?? domain;
          first.set(endpoint, earlier);
          return isElsewhere(earlier, domain) ? [violation(domain, index, earlier)] : [];
        }),
      );
  },
};

/** Regions that AWS does not have, and one name behind one endpoint, are other rules' affairs. */
function isElsewhere(earlier: PrivateDomain, domain: PrivateDomain): boolean {
  if (earlier.region === domain.region || earlier.name.text === domain.name.text) return false;
  return mayAllBeRegions([earlier.region, domain.region]);
}

function violation(domain: PrivateDomain, index: number, earlier: PrivateDomain): Violation {
  const endpoint = domain.vpcEndpoints[index];
  return {
    at: inside(domain.at, "vpcEndpoints", index),
    message: `${endpoint} reaches "${earlier.name.text}" in ${earlier.region}, so it cannot reach "${domain.name.text}" in ${domain.region}`,
    help: `List a VPC endpoint in ${domain.region} here, or correct the other domain's; \`aws ec2 describe-vpc-endpoints --region ${domain.region} --vpc-endpoint-ids ${endpoint}\` tells which of the two is right.`,
    related: [{ at: inside(earlier.at, "vpcEndpoints"), message: "where it is listed too" }],
  };
}

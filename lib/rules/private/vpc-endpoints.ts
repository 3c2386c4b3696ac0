import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { PrivateDomain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const privateVpcEndpoints: Rule = {
  id: "private-vpc-endpoints",
  severity: "error",
  because: "endangers",
  title: "A private domain lists the VPC endpoints that may reach it, each once",
  why: "Nobody can call a private domain without an access association with a VPC endpoint: every request gets 403. A second association with the same one is refused.",
  docs: [
    apiGateway("apigateway-private-custom-domains"),
    apiGateway("apigateway-private-custom-domains-associations"),
  ],
  examples: {
    fails: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: []
    mappings: [{ api: ledger }]
`,
    passes: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.endpoint === "private")
      .flatMap((domain) => (domain.vpcEndpoints.length === 0 ? [none(domain)] : repeated(domain))),
};

function none({ at, name, region }: PrivateDomain): Violation {
  return {
    at: inside(at, "vpcEndpoints"),
    message: `no VPC endpoint may reach "${name.text}"`,
    help: `List the id of an interface endpoint for execute-api in ${region}, such as \`vpcEndpoints: [vpce-0123456789abcdef0]\`.`,
  };
}

function repeated({ at, vpcEndpoints }: PrivateDomain): Violation[] {
  return vpcEndpoints.flatMap((endpoint, index) => {
    if (vpcEndpoints.indexOf(endpoint) === index) return [];
    return [
      {
        at: inside(at, "vpcEndpoints", index),
        message: `${endpoint} is in the list twice`,
        help: "Take one of the two out, or correct it if another endpoint was meant.",
      },
    ];
  });
}

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule } from "../rule";

export const privateDualstack: Rule = {
  id: "private-dualstack",
  severity: "error",
  because: "aws-refuses",
  title: "A private domain has the IP address type dualstack",
  why: "Private domains have no other type: API Gateway refuses the domain with `BadRequestException` when it is created, after the certificate has been issued.",
  docs: [
    apiGateway("apigateway-private-custom-domains"),
    apiGateway("api-gateway-ip-address-type"),
  ],
  examples: {
    fails: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    ipAddressType: ipv4
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
      .filter((domain) => domain.endpoint === "private" && domain.ipAddressType !== "dualstack")
      .map(({ at, name, ipAddressType }) => ({
        at: inside(at, "ipAddressType"),
        message: `private domain "${name.text}" cannot have the IP address type ${ipAddressType}`,
        help: "Take `ipAddressType` out: private domains are dualstack, and VPCs with only IPv4 reach them too.",
      })),
};

import { apiGateway } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const privateDualstack: Rule = {
  id: "private-dualstack",
  severity: "error",
  because: "aws-refuses",
  title: "A private domain or API has the IP address type dualstack",
  why: "Private domains and private APIs have no other type: API Gateway refuses them with `BadRequestException` when they are created, a domain after the certificate has been issued.",
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
  check: ({ apis, domains }) => [
    ...domains
      .filter(isPrivateIpv4)
      .map(({ at, name }) => violation(at, `private domain "${name.text}"`)),
    ...apis
      .filter((api) => api.owned)
      .filter(isPrivateIpv4)
      .map(({ at, name }) => violation(at, `private API "${name}"`)),
  ],
};

function isPrivateIpv4({ endpoint, ipAddressType }: OwnedApi | Domain): boolean {
  return endpoint === "private" && ipAddressType !== "dualstack";
}

function violation(at: Place, subject: string): Violation {
  return {
    at: inside(at, "ipAddressType"),
    message: `${subject} cannot have the IP address type ipv4`,
    help: "Take `ipAddressType` out: what is private is dualstack, and VPCs with only IPv4 reach it too.",
  };
}

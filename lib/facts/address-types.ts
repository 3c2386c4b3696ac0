import { apiGateway, route53 } from "./pages";
import type { Section } from "./section";

export const addressTypes: Section = {
  letter: "I",
  title: "IP address types",
  facts: [
    {
      id: "I-01",
      text: "A public domain has the IP address type ipv4, which is the default, or dualstack. There is no type for IPv6 alone: any other text is refused with a `BadRequestException`.",
      docs: [apiGateway("api-gateway-ip-address-type")],
      standing: "acceptance-tested",
      evidence: ["TestAccAPIGatewayDomainName_ipAddressType", "API model apigateway IpAddressType"],
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    ipAddressType: ipv6
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "I-02",
      text: "Private domains and private APIs have the IP address type dualstack and no other. A private domain with ipv4 is refused with a `BadRequestException`.",
      docs: [apiGateway("apigateway-private-custom-domains")],
      standing: "documented",
      evidence: [
        "localstack test_create_rest_api_private_type",
        "localstack test_update_rest_api_ip_address_type",
      ],
      fates: [{ kind: "checked", rules: ["private-dualstack"] }, { kind: "generated" }],
    },
    {
      id: "I-03",
      text: "A domain and the APIs behind it each have an IP address type of their own, and the one says nothing about the other. IPv6 clients reach an ipv4 API through a dualstack domain.",
      docs: [apiGateway("api-gateway-ip-address-type")],
      standing: "documented",
      fates: [{ kind: "told", on: ["waf-dualstack"] }],
    },
    {
      id: "I-04",
      text: "A dualstack domain needs an AAAA alias record beside the A record. Without it clients find no IPv6 address: they fall back to IPv4, and those that cannot fail.",
      docs: [apiGateway("api-gateway-ip-address-type"), route53("routing-to-api-gateway")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "I-05",
      text: "A domain that becomes dualstack has IPv6 clients at once. Policies on `aws:SourceIp`, address sets of web ACLs and readers of logs that know IPv4 only then refuse or miss them, or let them pass.",
      docs: [apiGateway("api-gateway-ip-address-type")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["waf-dualstack"] }],
    },
    {
      id: "I-06",
      text: "A private API that becomes regional has to be dualstack for the change, and may go to ipv4 only afterwards: otherwise it fails with a `BadRequestException`. One that becomes private turns dualstack by itself, which Terraform shows as a difference.",
      docs: [apiGateway("api-gateway-ip-address-type")],
      standing: "documented",
      evidence: ["localstack test_update_rest_api_ip_address_type"],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "I-07",
      text: "The default endpoint of a regional or edge API is ipv4 unless it is told otherwise. Another IP address type counts at once, without a deployment. Of a document the import takes it for HTTP APIs only.",
      docs: [
        apiGateway("api-gateway-ip-address-type"),
        apiGateway("api-gateway-ip-address-type-change"),
        apiGateway("http-api-ip-address-type"),
        apiGateway("api-gateway-swagger-extensions-endpoint-configuration"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
  ],
};

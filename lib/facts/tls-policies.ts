import { apiGateway, github, networkLoadBalancer, providerChangelog, terraform } from "./pages";
import type { Section } from "./section";

export const tlsPolicies: Section = {
  letter: "P",
  title: "Security policies and access modes",
  facts: [
    {
      id: "P-01",
      text: "TLS_1_2 and TLS_1_0, which lets in TLS 1.0 and 1.1, are the legacy security policies; with any other, whose name begins with `SecurityPolicy_`, the access mode BASIC or STRICT has to be said. Without it the domain fails with `Endpoint access mode is required for the specified security policy`.",
      docs: [apiGateway("apigateway-security-policies"), github("serverless/serverless#13332")],
      standing: "documented",
      evidence: [
        "TestAccAPIGatewayDomainName_securityPolicyEnhanced",
        "API model apigateway SecurityPolicy",
        "API model apigateway EndpointAccessMode",
      ],
      fates: [{ kind: "checked", rules: ["tls-access-mode-required", "tls-legacy-1-0"] }],
    },
    {
      id: "P-02",
      text: "A domain with a legacy policy has no access mode, and one that goes back to such a policy has to set it to the empty text. Otherwise API Gateway answers with a `BadRequestException`.",
      docs: [apiGateway("apigateway-security-policies")],
      standing: "acceptance-tested",
      evidence: ["TestAccAPIGatewayDomainName_securityPolicyEnhancedUpdate"],
      fates: [{ kind: "checked", rules: ["tls-access-mode-legacy"] }],
    },
    {
      id: "P-03",
      text: "Regional and private domains have enhanced policies of their own: seven, whose names begin with `SecurityPolicy_TLS13_1_3_` or `SecurityPolicy_TLS13_1_2_`. Any other name is refused with a `BadRequestException`.",
      docs: [apiGateway("apigateway-security-policies-list")],
      standing: "documented",
      evidence: [
        "TestAccAPIGatewayDomainName_securityPolicyEnhancedUpdate",
        "API model apigateway SecurityPolicy",
      ],
      fates: [{ kind: "checked", rules: ["tls-policy-endpoint", "tls-policy-known"] }],
    },
    {
      id: "P-04",
      text: "Edge domains have three enhanced policies, whose names end with `_EDGE`; no other endpoint type has those, nor edge domains any else. The wrong kind is refused with a `BadRequestException`.",
      docs: [apiGateway("apigateway-security-policies-list")],
      standing: "documented",
      evidence: ["API model apigateway SecurityPolicy"],
      fates: [{ kind: "checked", rules: ["tls-policy-endpoint", "tls-policy-known"] }],
    },
    {
      id: "P-05",
      text: "A domain with an enhanced policy maps REST APIs only: the mapping of an HTTP or WebSocket API is refused. API Gateway's second API does not know these policies, so that the first one has to make such domains.",
      docs: [apiGateway("apigateway-custom-domain-tls-version")],
      standing: "documented",
      evidence: ["API model apigatewayv2 SecurityPolicy"],
      fates: [{ kind: "checked", rules: ["tls-enhanced-rest"] }, { kind: "generated" }],
    },
    {
      id: "P-06",
      text: "A domain has mutual TLS or an enhanced policy, not both, whichever comes first. API Gateway answers with `/endpointAccessMode Invalid request input`.",
      docs: [
        apiGateway("apigateway-security-policies"),
        github("hashicorp/terraform-provider-aws#47552"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-security-policy"] }],
    },
    {
      id: "P-07",
      text: "Where nothing is said, a domain and a private API have the policy TLS_1_2, other REST APIs TLS_1_0. Terraform notices that somebody changed a domain's policy by hand only if the policy is said.",
      docs: [apiGateway("apigateway-security-policies"), terraform("api_gateway_domain_name")],
      standing: "documented",
      evidence: ["internal/service/apigateway/domain_name.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "P-08",
      text: "Another security policy takes about 15 minutes to count, in one report nearly an hour. Terraform waits no longer than that, and may end with `unexpected state` or `TooManyRequestsException` while API Gateway goes on.",
      docs: [
        apiGateway("apigateway-custom-domain-tls-version"),
        github("hashicorp/terraform-provider-aws#45167"),
      ],
      standing: "documented",
      evidence: ["internal/service/apigateway/domain_name.go"],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "P-09",
      text: "The endpoint type of a domain in the access mode STRICT cannot change: it has to be in BASIC first. API Gateway answers with a `BadRequestException`.",
      docs: [apiGateway("apigateway-security-policies")],
      standing: "documented",
      fates: [{ kind: "told", on: ["tls-strict-first"] }],
    },
    {
      id: "P-10",
      text: "In the access mode STRICT a request has to come through the domain's own type of endpoint and name the same host in the handshake as in the request. Refused are calls to public domains through VPC endpoints, calls to private APIs by a VPC endpoint's own host name, and requests for several names over one connection.",
      docs: [apiGateway("apigateway-security-policies")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["tls-strict-first"] },
        { kind: "awaits", feature: "on-premises" },
      ],
    },
    {
      id: "P-11",
      text: "STRICT is enforced 15 minutes after the change from BASIC. The way back makes the domain unavailable for about 15 minutes.",
      docs: [apiGateway("apigateway-security-policies")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["tls-strict-first"] }],
    },
    {
      id: "P-12",
      text: "A domain begins in BASIC and goes to STRICT when its access logs show that no client would be refused. One that takes over live traffic and begins in STRICT answers some of its clients with 403.",
      docs: [apiGateway("apigateway-security-policies")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["tls-strict-first"] }],
    },
    {
      id: "P-13",
      text: "AWS's page says that requests to a domain are negotiated by the security policy of the API behind it, which is TLS_1_0 for public REST APIs unless said otherwise. Taken literally, a domain with TLS_1_2 lets in TLS 1.0 all the same: try it with `openssl s_client -tls1` before you rely on it.",
      docs: [
        apiGateway("apigateway-security-policies"),
        apiGateway("apigateway-custom-domain-tls-version"),
      ],
      standing: "unverified",
      fates: [{ kind: "told", on: ["tls-legacy-1-0"] }],
    },
    {
      id: "P-14",
      text: "Terraform's AWS provider knows access modes from version 6.28.0 on. An older one plans a domain with an enhanced policy, and the apply fails because the access mode is missing.",
      docs: [
        apiGateway("apigateway-security-policies"),
        providerChangelog,
        github("hashicorp/terraform-provider-aws#45167"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "P-15",
      text: "Policies whose names begin with `SecurityPolicy_TLS13_1_3_` let in TLS 1.3 only. Clients that end at TLS 1.2 fail in the handshake, among them network load balancers whose listener's own policy lacks TLS 1.3.",
      docs: [
        apiGateway("apigateway-security-policies-list"),
        networkLoadBalancer("describe-ssl-policies"),
      ],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["tls-1-3-only"] }],
    },
  ],
};

import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { isKnownPolicy, policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsPolicyEndpoint: Rule = {
  id: "tls-policy-endpoint",
  severity: "error",
  because: "aws-refuses",
  title: "The security policy is one for the domain's endpoint type",
  why: "Edge domains have policies of their own, and private domains have no TLS 1.0. API Gateway refuses the domain with `BadRequestException` when it is created, after the certificate has been issued.",
  docs: [
    apiGateway("apigateway-security-policies-list"),
    apiGateway("apigateway-private-custom-domains"),
  ],
  examples: {
    fails: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: BASIC
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS12_PFS_2025_EDGE
    endpointAccessMode: BASIC
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) => {
      const { at, name, endpoint, securityPolicy } = domain;
      const policies = policiesOf(endpoint);
      if (!isKnownPolicy(securityPolicy) || policies.includes(securityPolicy)) return [];
      if (takesOnlyTls12(domain)) return [];
      return [
        {
          at: inside(at, "securityPolicy"),
          message: `${securityPolicy} is not a policy for ${endpoint} domains such as "${name.text}"`,
          help: `Choose one of ${inWords(policies)}.`,
        },
      ];
    }),
};

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { isEnhanced, policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsAccessModeRequired: Rule = {
  id: "tls-access-mode-required",
  severity: "error",
  because: "aws-refuses",
  title: "An enhanced security policy comes with an endpoint access mode",
  why: "API Gateway refuses the domain with `Endpoint access mode is required for the specified security policy` when it is created, after the certificate has been issued.",
  docs: [apiGateway("apigateway-security-policies")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: BASIC
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => isEnhanced(domain.securityPolicy))
      // A policy that the domain cannot have at all is another rule's.
      .filter((domain) => policiesOf(domain.endpoint).includes(domain.securityPolicy))
      .filter((domain) => domain.endpointAccessMode === undefined && !takesOnlyTls12(domain))
      .map(({ at, name, securityPolicy }) => ({
        at: inside(at, "securityPolicy"),
        message: `"${name.text}" has the policy ${securityPolicy}, but no \`endpointAccessMode\``,
        help: "Add `endpointAccessMode: BASIC`. `STRICT` can follow when the access logs show that no client would be refused.",
      })),
};

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isEnhanced, policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsPrivateEnhanced: Rule = {
  id: "tls-private-enhanced",
  severity: "warning",
  title: "A private domain keeps to the policy TLS_1_2",
  why: "AWS's documents disagree: the list of policies has enhanced ones for private domains, the page on private domains says that their policy is TLS_1_2 and cannot be chosen. If the latter holds, API Gateway refuses the domain when it is created.",
  docs: [
    apiGateway("apigateway-private-custom-domains"),
    apiGateway("apigateway-security-policies-list"),
  ],
  examples: {
    fails: `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: BASIC
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
      .filter(({ endpoint }) => endpoint === "private")
      .filter(({ securityPolicy }) => isEnhanced(securityPolicy))
      .filter(({ securityPolicy }) => policiesOf("private").includes(securityPolicy))
      .map(({ at, name, securityPolicy }) => ({
        at: inside(at, "securityPolicy"),
        message: `AWS's documents disagree on whether a private domain such as "${name.text}" can have ${securityPolicy}`,
        help: "Try it in a test account first, or take `securityPolicy` and `endpointAccessMode` out.",
      })),
};

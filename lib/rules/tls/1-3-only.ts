import { apiGateway, networkLoadBalancer } from "../../facts/pages";
import { inside } from "../../findings/place";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { nearestWithTls12, policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tls13Only: Rule = {
  id: "tls-1-3-only",
  severity: "warning",
  title: "A domain takes TLS 1.2 beside TLS 1.3",
  why: "AWS lists the policy with TLS 1.3 alone. It follows, though no page says so, that clients which know no more than TLS 1.2 cannot connect, among them load balancers whose own policy has no TLS 1.3. Nothing fails at deployment.",
  docs: [
    apiGateway("apigateway-security-policies-list"),
    networkLoadBalancer("describe-ssl-policies"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_3_2025_09
    endpointAccessMode: BASIC
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
      // A policy that the domain cannot have at all is another rule's.
      .filter((domain) => policiesOf(domain.endpoint).includes(domain.securityPolicy))
      .filter((domain) => !takesOnlyTls12(domain))
      .flatMap(({ at, name, securityPolicy }) => {
        const nearest = nearestWithTls12(securityPolicy);
        if (nearest === undefined) return [];
        return [
          {
            at: inside(at, "securityPolicy"),
            message: `"${name.text}" takes TLS 1.3 only: clients that know no more than TLS 1.2 cannot connect`,
            help: `Write \`securityPolicy: ${nearest}\`, which takes TLS 1.2 too, until all clients are known to have TLS 1.3.`,
          },
        ];
      }),
};

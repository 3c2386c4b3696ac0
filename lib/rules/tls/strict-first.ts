import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isEnhanced } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsStrictFirst: Rule = {
  id: "tls-strict-first",
  severity: "warning",
  title: "A domain is in the access mode BASIC until its access logs show that STRICT harms nobody",
  why: "STRICT refuses clients that come through another type of endpoint or send another name in the handshake than in the request. It takes effect 15 minutes after the change, and going back to BASIC makes the domain unavailable for about 15 minutes.",
  docs: [apiGateway("apigateway-security-policies")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: STRICT
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
      .filter((domain) => domain.endpointAccessMode === "STRICT")
      .filter((domain) => isEnhanced(domain.securityPolicy))
      .map(({ at, name }) => ({
        at: inside(at, "endpointAccessMode"),
        message: `"${name.text}" is in the access mode STRICT, which may refuse some of its clients`,
        help: "Begin with `endpointAccessMode: BASIC`, and write `STRICT` when the access logs have shown for a while that no client would be refused.",
      })),
};

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { isMultiLevel } from "../../model/mapping-path";
import { policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsLegacy10: Rule = {
  id: "tls-legacy-1-0",
  severity: "warning",
  title: "No domain accepts TLS 1.0 and 1.1",
  why: "The policy TLS_1_0 accepts both versions, which are deprecated and fail most audits. Nothing fails: clients that can do no better connect.",
  docs: [
    apiGateway("apigateway-custom-domain-tls-version"),
    apiGateway("apigateway-security-policies-list"),
    "https://www.rfc-editor.org/rfc/rfc8996",
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLS_1_0
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLS_1_2
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      .filter((domain) => domain.securityPolicy === "TLS_1_0" && isAccepted(domain))
      .map(({ at, name }) => ({
        at: inside(at, "securityPolicy"),
        message: `"${name.text}" accepts TLS 1.0 and 1.1`,
        help: "Write `securityPolicy: TLS_1_2`, or leave it out, once no client needs the old versions.",
      })),
};

/** Whether API Gateway makes the domain at all: where it does not, an error says more. */
function isAccepted(domain: Domain): boolean {
  if (!policiesOf(domain.endpoint).includes("TLS_1_0") || takesOnlyTls12(domain)) return false;
  return domain.endpoint === "edge" || !domain.mappings.some(({ path }) => isMultiLevel(path));
}

import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import { withoutRest } from "../../model/mapped-kinds";
import { isEnhanced, isKnownPolicy } from "../../model/tls-policy";
import type { Rule, Violation } from "../rule";

export const tlsEnhancedRest: Rule = {
  id: "tls-enhanced-rest",
  severity: "error",
  because: "aws-refuses",
  title: "A domain with an enhanced security policy maps REST APIs only",
  why: "HTTP and WebSocket APIs know no policy but TLS_1_2: their mapping fails with `Only REGIONAL domain names with a security policy of TLS 1.2 can be managed through the API Gateway V2 API`, after the domain and its certificate have been made.",
  docs: [
    apiGateway("apigateway-custom-domain-tls-version"),
    apiGateway("apigateway-security-policies"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: BASIC
    mappings: [{ api: carts }]
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
    fleet.domains.filter((domain) => domain.endpoint === "regional").flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const { securityPolicy } = domain;
  if (!isEnhanced(securityPolicy) || !isKnownPolicy(securityPolicy)) return [];
  const apis = withoutRest(domain).map(
    ({ api: { name, target } }) => `"${name}" is ${kindName(target?.kind ?? "http")}`,
  );
  if (apis.length === 0) return [];
  return [
    {
      at: inside(domain.at, "securityPolicy"),
      message: `${securityPolicy} is for REST APIs only, but ${inWords([...new Set(apis)])}`,
      help: "Write `securityPolicy: TLS_1_2` and take `endpointAccessMode` out, or move what is not a REST API to a domain of its own.",
    },
  ];
}

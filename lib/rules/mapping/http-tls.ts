import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import { withoutRest } from "../../model/mapped-kinds";
import type { Rule, Violation } from "../rule";

export const mappingHttpTls: Rule = {
  id: "mapping-http-tls",
  severity: "error",
  because: "aws-refuses",
  title: "A domain that maps HTTP or WebSocket APIs has the security policy TLS_1_2",
  why: "The mapping fails with `Currently, only REST APIs can be attached to a domain name with a security policy of TLS 1.0`, after the domain and its certificate have been made.",
  docs: [
    apiGateway("apigateway-custom-domain-tls-version"),
    apiGateway("http-api-custom-domain-names"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLS_1_0
    mappings: [{ api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLS_1_2
    mappings: [{ api: carts }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  if (domain.endpoint !== "regional" || domain.securityPolicy !== "TLS_1_0") return [];
  const apis = withoutRest(domain).map(
    ({ api: { name, target } }) => `"${name}" is ${kindName(target?.kind ?? "http")}`,
  );
  if (apis.length === 0) return [];
  return [
    {
      at: inside(domain.at, "securityPolicy"),
      message: `TLS_1_0 is for REST APIs only, but ${inWords([...new Set(apis)])}`,
      help: "Write `securityPolicy: TLS_1_2`, or leave it out, which means the same.",
    },
  ];
}

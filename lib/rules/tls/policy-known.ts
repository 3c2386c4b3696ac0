import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { enhancedPolicies, isEnhanced, isKnownPolicy, policiesOf } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsPolicyKnown: Rule = {
  id: "tls-policy-known",
  severity: "error",
  because: "aws-refuses",
  title: "The security policy is one that API Gateway has",
  why: "Terraform's plan lets most names pass; API Gateway refuses the domain with `BadRequestException` when it is created, after the certificate has been issued.",
  docs: [
    apiGateway("apigateway-security-policies-list"),
    apiGateway("apigateway-security-policies"),
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLSv1.2
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
      .filter(({ securityPolicy }) => !isKnownPolicy(securityPolicy))
      .map((domain) => ({
        at: inside(domain.at, "securityPolicy"),
        message: `there is no security policy "${domain.securityPolicy}"`,
        help: help(domain),
      })),
};

function help(domain: Domain): string {
  if (takesOnlyTls12(domain))
    return "Write `securityPolicy: TLS_1_2`, the only one with which HTTP and WebSocket APIs can be mapped.";
  const nearest = meant(domain);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?${modeFor(domain, nearest)}`;
  const kind = domain.endpoint === "edge" ? "An edge" : `A ${domain.endpoint}`;
  return `${kind} domain can have ${inWords(policiesOf(domain.endpoint))}.`;
}

/** What has to be written with the policy. */
function modeFor({ endpointAccessMode }: Domain, policy: string): string {
  if (!isEnhanced(policy) || endpointAccessMode !== undefined) return "";
  return " It needs `endpointAccessMode: BASIC` beside it.";
}

/** No legacy policy has TLS 1.3, however near its name is. */
function meant({ securityPolicy, endpoint }: Domain): string | undefined {
  if (/^TLS[._ -]?v?1[._-]?3$/i.test(securityPolicy)) return enhancedPolicies[endpoint][0];
  const name = securityPolicy.replace(/^SecurityPolicy\./, "");
  if (policiesOf(endpoint).includes(name)) return name;
  const legacy = /^TLS[._ -]?v?1[._-]?([02])$/i.exec(name)?.[1];
  const policy = legacy === undefined ? closestName(name, policiesOf(endpoint)) : `TLS_1_${legacy}`;
  return policiesOf(endpoint).find((each) => each === policy);
}

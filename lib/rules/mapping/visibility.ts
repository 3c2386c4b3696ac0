import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type Api, isImpossiblyPrivate } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const mappingVisibility: Rule = {
  id: "mapping-visibility",
  severity: "error",
  because: "aws-refuses",
  title: "Private domains map private APIs, public domains public ones",
  why: "API Gateway refuses the mapping with `BadRequestException`, after the domain and its certificate have been made.",
  docs: [apiGateway("apigateway-private-custom-domains"), apiGateway("rest-api-routing-rules")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
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
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  return domain.mappings.flatMap(({ at, api: { name, target } }) => {
    if (target === undefined || fits(domain, target)) return [];
    const help =
      domain.endpoint === "private"
        ? `Map it on a domain with \`endpoint: regional\`, or correct \`apis.${name}.endpoint\` if the API is private.`
        : `Map it on a domain with \`endpoint: private\`, or correct \`apis.${name}.endpoint\` if the API is public.`;
    return [
      {
        at: inside(at, "api"),
        message: `"${name}" has a ${target.endpoint} endpoint, which the ${domain.endpoint} domain "${domain.name.text}" cannot map`,
        help,
      },
    ];
  });
}

/**
 * An API that does not say its endpoint fits; one that only regional domains map, or that cannot be
 * what it says, is another rule's.
 */
function fits(domain: Domain, api: Api): boolean {
  const { kind, endpoint } = api;
  if (endpoint === undefined || isImpossiblyPrivate(api)) return true;
  if (kind !== "rest" && domain.endpoint !== "regional") return true;
  return (endpoint === "private") === (domain.endpoint === "private");
}

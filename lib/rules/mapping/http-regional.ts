import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type Api, isImpossiblyPrivate, kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const mappingHttpRegional: Rule = {
  id: "mapping-http-regional",
  severity: "error",
  because: "aws-refuses",
  title: "HTTP and WebSocket APIs are mapped by regional domains only",
  why: "The mapping fails with `Only REGIONAL domain names with a security policy of TLS 1.2 can be managed through the API Gateway V2 API`, after the domain and its certificate have been made.",
  docs: [
    apiGateway("http-api-custom-domain-names"),
    apiGateway("websocket-api-custom-domain-names"),
  ],
  examples: {
    fails: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    mappings: [{ api: carts }]
`,
    passes: `domains:
  - name: www-api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: carts }]
`,
  },
  check: (fleet) =>
    fleet.domains.filter((domain) => domain.endpoint !== "regional").flatMap(checkDomain),
};

/** A private domain may be right where the API says that it is private: its kind is wrong then. */
function isToldAlready(domain: Domain, api: Api): boolean {
  return domain.endpoint === "private" && isImpossiblyPrivate(api);
}

function checkDomain(domain: Domain): Violation[] {
  return domain.mappings.flatMap(({ at, api }) => {
    const { target } = api;
    if (target === undefined || target.kind === "rest" || isToldAlready(domain, target)) return [];
    const type = domain.endpoint === "edge" ? "an edge domain" : "a private domain";
    return [
      {
        at: inside(at, "api"),
        message: `"${api.name}" is ${kindName(target.kind)}, and ${type} such as "${domain.name.text}" can map only REST APIs`,
        help: help(domain),
      },
    ];
  });
}

function help(domain: Domain): string {
  return domain.endpoint === "edge"
    ? "Write `endpoint: regional` for the domain, or move this mapping to a regional domain. A CloudFront distribution of your own in front of that is the nearest to an edge domain."
    : "Move this mapping to a regional domain, or take a private REST API for it: HTTP and WebSocket APIs have only public endpoints.";
}

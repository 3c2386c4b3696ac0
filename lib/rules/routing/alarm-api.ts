import { apiGateway, route53Api } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { mappedApis } from "../../model/checked-apis";
import type { RegionalDomain } from "../../model/domain";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingAlarmApi: Rule = {
  id: "routing-alarm-api",
  severity: "error",
  because: "endangers",
  title: "Of several APIs of a domain, its alarm says which one it watches",
  why: "CloudWatch counts errors by API and stage, not by domain, and Route 53 follows no alarm that adds up several metrics. An alarm on the wrong one leaves a region in the answers that has failed.",
  docs: [apiGateway("api-gateway-metrics-and-dimensions"), route53Api("AlarmIdentifier")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ path: orders, api: orders }, { path: carts, api: carts }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { api: carts, errors: 10 } }
    mappings: [{ path: orders, api: orders }, { path: carts, api: carts }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, name, healthCheck, mappings } = domain;
  if (healthCheck?.kind !== "own-alarm") return [];
  // One that is not listed may be the one that is meant.
  if (mappings.some(({ api }) => api.target === undefined)) return [];
  const mapped = mappedApis(domain);
  const names = mapped.map((api) => api.name);
  if (healthCheck.api !== undefined || mapped.length < 2) return [];
  return [
    {
      at: inside(at, "healthCheck", "alarm"),
      message: `"${name.text}" maps ${inWords(names)}, and an alarm watches one API`,
      help: `Write the one whose failure is to take a region out: \`api: ${names[0]}\`.`,
    },
  ];
}

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
  title: "An alarm of a domain watches one API that the domain maps",
  why: "CloudWatch counts errors by API and stage, not by domain, and Route 53 follows no alarm that adds up several metrics. An alarm on an API that the domain does not map says nothing of its health.",
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
  const { api } = healthCheck;
  if (api === undefined) {
    if (mapped.length < 2) return [];
    return [
      {
        at: inside(at, "healthCheck", "alarm"),
        message: `"${name.text}" maps ${inWords(names)}, and an alarm watches one API`,
        help: `Write the one whose failure is to take a region out: \`api: ${names[0]}\`.`,
      },
    ];
  }
  if (api.target === undefined || mapped.includes(api.target)) return [];
  return [
    {
      at: api.at,
      message: `"${name.text}" does not map \`${api.name}\``,
      help: `Write an API that it maps: ${inWords(names)}.`,
    },
  ];
}

import { apiGateway, route53Api } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { mappedApis } from "../../model/checked-apis";
import type { RegionalDomain } from "../../model/domain";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingAlarmUnmapped: Rule = {
  id: "routing-alarm-unmapped",
  severity: "warning",
  title: "An alarm of a domain watches an API that the domain maps",
  why: "CloudWatch counts errors by API and stage. What another API answers says nothing of the calls of this name, unless all of them need it: then it is a good choice, and worth saying so.",
  docs: [apiGateway("api-gateway-metrics-and-dimensions"), route53Api("AlarmIdentifier")],
  examples: {
    fails: example("carts"),
    passes: example("orders"),
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function example(api: string): string {
  return `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { api: ${api}, errors: 10 } }
    mappings: [{ path: orders, api: orders }]
`;
}

function checkDomain(domain: RegionalDomain): Violation[] {
  const { name, healthCheck, mappings } = domain;
  if (healthCheck?.kind !== "own-alarm" || healthCheck.api?.target === undefined) return [];
  // One that is not listed may be the one that is meant.
  if (mappings.some(({ api }) => api.target === undefined)) return [];
  const { api } = healthCheck;
  const mapped = mappedApis(domain);
  if (mapped.some((each) => each === api.target)) return [];
  return [
    {
      at: api.at,
      message: `"${name.text}" does not map \`${api.name}\``,
      help: `Write an API that it maps: ${inWords(mapped.map((each) => each.name))}.`,
    },
  ];
}

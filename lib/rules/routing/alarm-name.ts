import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import { watchedApi } from "../../model/checked-apis";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingAlarmName: Rule = {
  id: "routing-alarm-name",
  severity: "error",
  because: "endangers",
  title: "A REST API with an alarm on it tells its name in API Gateway",
  why: "CloudWatch counts the errors of REST APIs by their names, not by their ids. An alarm without the right name is made without an error, and never has data.",
  docs: [apiGateway("api-gateway-metrics-and-dimensions")],
  examples: {
    fails: `apis:
  refunds: { kind: rest, regions: { eu-west-1: { id: z9y8x7w6v5, stage: prod } } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: refunds }]
`,
    passes: `apis:
  refunds:
    kind: rest
    name: refunds-prod
    regions: { eu-west-1: { id: z9y8x7w6v5, stage: prod } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: refunds }]
`,
  },
  check: (fleet) => {
    const nameless = regionalDomains(fleet).flatMap((domain) => {
      const { at, healthCheck } = domain;
      if (healthCheck?.kind !== "own-alarm") return [];
      const api = watchedApi(domain, healthCheck);
      if (api?.kind !== "rest" || api.metricName !== undefined) return [];
      return [{ api, at: inside(at, "healthCheck", "alarm") }];
    });
    const first = new Map<Api, (typeof nameless)[number]>();
    for (const each of nameless) if (!first.has(each.api)) first.set(each.api, each);
    return [...first.values()].map(({ api, at }) => ({
      at: api.at,
      message: `the alarm on the REST API \`${api.name}\` needs the name that CloudWatch knows it by`,
      help: "Add `name: …` with its name in API Gateway, as the console shows it beside the id.",
      related: [{ at, message: "the alarm" }],
    }));
  },
};

import { apiGateway, route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { answeringMapping } from "../../model/checked-apis";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingProbeWebsocket: Rule = {
  id: "routing-probe-websocket",
  severity: "error",
  because: "endangers",
  title: "The path of a health check leads to a REST or an HTTP API",
  why: "A health checker sends a plain request and needs a 2xx or 3xx for it. A WebSocket API answers only what asks for a connection: every region would be unhealthy from the first check on. Its errors in calling integrations are counted, though, and an alarm can go by them.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    apiGateway("apigateway-websocket-api-overview"),
    apiGateway("apigateway-websocket-api-logging"),
  ],
  examples: {
    fails: `domains:
  - name: chat.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: chat }]
`,
    passes: `domains:
  - name: chat.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: chat }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap((domain) => {
      const { at, healthCheck } = domain;
      if (healthCheck?.kind !== "probe") return [];
      const api = answeringMapping(domain, healthCheck.path)?.api;
      if (api?.target?.kind !== "websocket") return [];
      return [
        {
          at: inside(at, "healthCheck", "path"),
          message: `${healthCheck.path} leads to \`${api.name}\`, a WebSocket API, which answers no health checker`,
          help: "Go by an alarm: `healthCheck: { alarm: { errors: 10 } }`.",
          related: [{ at: api.at, message: "the mapping" }],
        },
      ];
    }),
};

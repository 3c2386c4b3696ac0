import { apiGateway, route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule } from "../rule";

const routed = (settings: string) =>
  goodMutualTls.replace(
    "    mappings:",
    `    routing: { policy: latency }\n${settings}    mappings:`,
  );

export const mutualTlsProbe: Rule = {
  id: "mutual-tls-probe",
  severity: "error",
  because: "endangers",
  title: "The health of a domain with mutual TLS comes from an alarm",
  why: "Route 53's health checkers have no client certificate to show: every call fails, and the region is unhealthy from the first minute on, whatever its API does.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    apiGateway("rest-api-mutual-tls"),
  ],
  examples: {
    fails: routed("    regionalNames: true\n    healthCheck: { path: /health }\n"),
    passes: routed("    healthCheck: { alarm: { existing: { eu-west-1: trade-errors } } }\n"),
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ at, name, healthCheck }) => {
      if (healthCheck?.kind !== "probe") return [];
      return [
        {
          at: inside(at, "healthCheck", "path"),
          message: `health checkers have no certificate to show to "${name.text}", which asks its clients for one`,
          help: "Go by an alarm: write `healthCheck: { alarm: { errors: 10 } }`.",
        },
      ];
    }),
};

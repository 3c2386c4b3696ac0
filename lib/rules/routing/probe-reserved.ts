import { apiGateway, route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isReserved } from "../../model/reserved-levels";
import { probed } from "../probe-example";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingProbeReserved: Rule = {
  id: "routing-probe-reserved",
  severity: "warning",
  title: "The path of a health check is not one that API Gateway answers itself",
  why: "API Gateway keeps `/ping` and `/sping` at the root of a custom domain for the checks of its own health. Such calls do not reach the API: a region counts as healthy however its API does, and is never taken out.",
  docs: [
    apiGateway("api-gateway-known-issues"),
    route53("dns-failover-determining-health-of-endpoints"),
  ],
  examples: { fails: probed("/ping"), passes: probed("/items") },
  check: (fleet) =>
    regionalDomains(fleet).flatMap(({ at, healthCheck }) => {
      if (healthCheck?.kind !== "probe" || !isReserved(healthCheck.path)) return [];
      return [
        {
          at: inside(at, "healthCheck", "path"),
          message: `health checkers that call ${healthCheck.path} get API Gateway's own answer, and not that of the API`,
          help: "Write another path, such as `/health`.",
        },
      ];
    }),
};

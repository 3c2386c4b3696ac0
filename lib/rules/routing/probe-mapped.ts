import { apiGateway, route53 } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { answeringMapping } from "../../model/checked-apis";
import { levelsOf } from "../../model/mapping-path";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingProbeMapped: Rule = {
  id: "routing-probe-mapped",
  severity: "warning",
  title: "The path of a health check leads to a mapping",
  why: "By what is known of API Gateway, though on no page, a path that no mapping takes gets `403 Forbidden`: every region counts as unhealthy from the first check on. Nothing fails at deployment. While all are unhealthy, Route 53 answers as if all were healthy.",
  docs: [apiGateway("rest-api-mappings"), route53("dns-failover-determining-health-of-endpoints")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ path: orders, api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /orders/health }
    mappings: [{ path: orders, api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap((domain) => {
      const { at, name, mappings, healthCheck } = domain;
      if (healthCheck?.kind !== "probe") return [];
      if (answeringMapping(domain, healthCheck.path) !== undefined) return [];
      const paths = mappings.map(({ path }) => `/${levelsOf(path).join("/")}`);
      return [
        {
          at: inside(at, "healthCheck", "path"),
          message: `no mapping of "${name.text}" takes the path ${healthCheck.path} that health checkers call`,
          help: `Write a path below ${inWords(paths)}, such as \`${paths[0]}/health\`, or add a mapping.`,
        },
      ];
    }),
};

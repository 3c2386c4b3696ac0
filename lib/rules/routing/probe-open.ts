import { route53, waf } from "../../facts/pages";
import { inside } from "../../findings/place";
import { answeringMapping } from "../../model/checked-apis";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingProbeOpen: Rule = {
  id: "routing-probe-open",
  severity: "warning",
  title: "The path of a health check is open to everybody",
  why: "Health checkers call like strangers: without an API key, a token or a signature, from all over the world, a few times a minute each. Where a web ACL or an authorizer turns them away they get 403, and a region that works counts as unhealthy. Nothing fails at deployment. What the API itself asks for cannot be seen from here.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    waf("aws-managed-rule-groups-ip-rep"),
  ],
  examples: {
    fails: `webAcls:
  baseline: { blockCountries: [KP] }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    healthCheck: { path: /health }
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { blockCountries: [KP] }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap((domain) => {
      const { at, healthCheck } = domain;
      if (healthCheck?.kind !== "probe") return [];
      const webAcl =
        domain.webAcl ?? answeringMapping(domain, healthCheck.path)?.api.target?.webAcl;
      if (webAcl?.target === undefined) return [];
      return [
        {
          at: inside(at, "healthCheck", "path"),
          message: `health checkers call ${healthCheck.path} through the web ACL \`${webAcl.name}\`, which may turn them away`,
          help: "Make sure that it lets them through: AWS lists their addresses in ip-ranges.json, as the service ROUTE53_HEALTHCHECKS. Then accept this with the reason. Or go by an alarm: write `alarm` in place of `path`.",
          related: [{ at: webAcl.at, message: "the web ACL" }],
        },
      ];
    }),
};

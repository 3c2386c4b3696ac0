import { route53, waf } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { answeringMapping } from "../../model/checked-apis";
import { checkerCountries } from "../../model/checker-countries";
import type { RegionalDomain } from "../../model/domain";
import type { Probe } from "../../model/health-check";
import type { ProtectedStage } from "../../model/protected-stage";
import type { WebAcl } from "../../model/web-acl";
import { webAclsByStage, webAclsOf } from "../../model/web-acls-of-stages";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingProbeOpen: Rule = {
  id: "routing-probe-open",
  severity: "warning",
  title: "No web ACL stands before the path of a health check",
  why: "Health checkers call like strangers, from all over the world, a few times a minute each. A web ACL is of a stage and not of a domain: whoever asks for it, the calls of every domain that maps the stage go through it. Where it turns health checkers away they get 403, and a region that works counts as unhealthy. Nothing fails at deployment.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    waf("web-acl-associating-aws-resource"),
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
  check: (fleet) => {
    const stages = webAclsByStage(fleet);
    return regionalDomains(fleet).flatMap((domain) => checkDomain(domain, stages));
  },
};

/** One finding for each web ACL, for the first of the domain's regions where it is. */
function checkDomain(
  domain: RegionalDomain,
  stages: ReadonlyMap<string, readonly ProtectedStage[]>,
): Violation[] {
  const { at, healthCheck, regions } = domain;
  if (healthCheck?.kind !== "probe") return [];
  const api = answeringMapping(domain, healthCheck.path)?.api.target;
  if (api === undefined) return [];
  const found = new Map<WebAcl, ProtectedStage>();
  for (const region of regions) {
    const stage = api.regions.get(region);
    if (stage === undefined) continue;
    for (const each of webAclsOf({ api, stage, region }, stages))
      if (!found.has(each.webAcl)) found.set(each.webAcl, each);
  }
  return [...found.values()].map((each) => ({
    at: inside(at, "healthCheck", "path"),
    message: `health checkers call ${healthCheck.path} through the web ACL \`${each.webAcl.name}\`${askedBy(each, domain)}, which ${effect(each.webAcl, healthCheck)}`,
    help: "Make sure that it lets them through: AWS lists their addresses in ip-ranges.json, as the service ROUTE53_HEALTHCHECKS. Then accept this with the reason. Or go by an alarm: write `alarm` in place of `path`.",
    related: [{ at: each.at, message: "the web ACL" }],
  }));
}

/** Who asks for it, where that is not the domain. */
function askedBy({ asker, askedBy: name }: ProtectedStage, { at }: RegionalDomain): string {
  return asker === at ? "" : ` of "${name}"`;
}

/** What is known of how a web ACL decides on health checkers; of one that exists, nothing is. */
function effect(webAcl: WebAcl, { checkers, intervalSeconds }: Probe): string {
  if (webAcl.kind === "existing") return "may turn them away";
  const { defaultAction, allowIps, blockCountries, rateLimit } = webAcl;
  const countries = checkerCountries(checkers).filter((each) => blockCountries.includes(each));
  if (countries.length > 0) return `blocks ${inWords(countries)}, where they call from`;
  if (defaultAction === "block")
    return allowIps.length === 0
      ? "blocks all that it does not allow, and allows nobody"
      : "blocks all but the addresses in its `allowIps`";
  if (
    rateLimit?.action === "block" &&
    rateLimit.requests < rateLimit.windowSeconds / intervalSeconds
  )
    return `blocks a source after ${rateLimit.requests} calls in ${rateLimit.windowSeconds} seconds, when each checker calls every ${intervalSeconds}`;
  return "may turn them away";
}

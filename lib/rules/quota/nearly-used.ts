import { acm, apiGateway, route53, waf } from "../../facts/pages";
import type { Fleet } from "../../model/fleet";
import { accessAssociationUses } from "../quota-access-associations";
import { certificateNameUses } from "../quota-certificate-names";
import { certificateUses } from "../quota-certificates";
import { clientCertificateUses } from "../quota-client-certificates";
import { privateDomainUses, publicDomainUses } from "../quota-domains";
import { healthCheckUses } from "../quota-health-checks";
import { multiLevelMappingUses } from "../quota-multi-level-mappings";
import { apiKeyUses, usagePlanUses } from "../quota-usage-plans";
import { isNearlyUsed, type QuotaUse } from "../quota-use";
import { webAclUses } from "../quota-web-acls";
import { zoneRecordUses } from "../quota-zone-records";
import type { Rule, Violation } from "../rule";

export const quotaNearlyUsed: Rule = {
  id: "quota-nearly-used",
  severity: "warning",
  title: "A fleet uses less than 80 % of every quota of its accounts",
  why: "All is well today, but a raise has to be asked for and is not granted at once, and what others make in the account counts too. A quota that is found to be used up by an `apply` stops it in the middle.",
  docs: [
    apiGateway("api-gateway-execution-service-limits-table"),
    acm("acm-limits"),
    route53("DNSLimitations"),
    waf("limits"),
  ],
  examples: {
    fails: `quotas: { publicDomains: 2 }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`,
    passes: `quotas: { publicDomains: { eu-west-1: 3 } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`,
  },
  check: (fleet) => byScope(usesOf(fleet).filter(isNearlyUsed)).flatMap(violation),
};

function usesOf(fleet: Fleet): QuotaUse[] {
  return [
    ...publicDomainUses(fleet),
    ...privateDomainUses(fleet),
    ...accessAssociationUses(fleet),
    ...certificateUses(fleet),
    ...certificateNameUses(fleet),
    ...zoneRecordUses(fleet),
    ...webAclUses(fleet),
    ...healthCheckUses(fleet),
    ...multiLevelMappingUses(fleet),
    ...clientCertificateUses(fleet),
    ...usagePlanUses(fleet),
    ...apiKeyUses(fleet),
  ];
}

/** The uses that one warning is about, such as all certificates of an account and region. */
function byScope(uses: readonly QuotaUse[]): QuotaUse[][] {
  const groups = new Map<string, QuotaUse[]>();
  for (const use of uses) {
    const group = groups.get(use.scope) ?? [];
    group.push(use);
    groups.set(use.scope, group);
  }
  return [...groups.values()];
}

/** It shows the one that is nearest to its limit. */
function violation(uses: readonly QuotaUse[]): Violation[] {
  const [fullest] = [...uses].sort((a, b) => b.count / b.limit - a.count / a.limit);
  if (fullest === undefined) return [];
  const { at, fact, count, limit, related } = fullest;
  const percent = Math.floor((count * 100) / limit);
  const others = uses.length === 1 ? "" : `, and ${uses.length - 1} more are at 80 % or above`;
  return [
    {
      at,
      message: `${fact}, ${percent} % of the quota of ${limit}${others}`,
      help: `${room(limit - count)} ${wayOut(fullest)}`,
      ...(related && { related }),
    },
  ];
}

function room(left: number): string {
  if (left === 0) return "No other fits.";
  return left === 1 ? "One more fits." : `${left} more fit.`;
}

function wayOut({ raise, fewer }: QuotaUse): string {
  if ("refused" in raise) return `${raise.refused}. Before more are needed, ${fewer}.`;
  return `Before more are needed, have AWS raise the quota in Service Quotas and write ${raise.write}, or ${fewer}.`;
}

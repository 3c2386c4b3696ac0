import { route53Api } from "../../facts/pages";
import type { Domain } from "../../model/domain";
import { isInZone } from "../../model/host-name";
import { isPublic, type Zone, zoneFor } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const dnsEdgePublicZone: Rule = {
  id: "dns-edge-public-zone",
  severity: "error",
  because: "aws-refuses",
  title: "The alias of an edge domain goes to a public zone",
  why: "Route 53 makes no alias to CloudFront in a private zone: the record fails with `InvalidChangeBatch` when it is created, after the domain was.",
  docs: [route53Api("AliasTarget")],
  examples: {
    fails: `domains:
  - name: api.internal.example.com
    endpoint: edge
    region: eu-west-1
    zone: internal.example.com
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.internal.example.com
    endpoint: regional
    region: eu-west-1
    zone: internal.example.com
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap((domain) => checkDomain(domain, fleet.zones)),
};

function checkDomain({ name, endpoint, alias, zone }: Domain, zones: readonly Zone[]): Violation[] {
  if (endpoint !== "edge" || !alias || zone.kind !== "named") return [];
  const { target, at } = zone.zone;
  if (target === undefined || isPublic(target) || !isInZone(name.base, target.name)) return [];
  const fitting = zoneFor(name.base, zones.filter(isPublic));
  const instead =
    fitting === undefined
      ? "List the public zone of the name under `zones` and name it here"
      : `Remove \`zone\`, or write \`zone: ${fitting.key}\``;
  return [
    {
      at,
      message: `edge domain "${name.text}" cannot have its alias in ${target.name}, a private zone`,
      help: `${instead}. For a name inside VPCs only, make it a regional or a private domain.`,
    },
  ];
}

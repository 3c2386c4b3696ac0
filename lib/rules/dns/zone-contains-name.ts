import { route53Api } from "../../facts/pages";
import type { Domain } from "../../model/domain";
import { isInZone } from "../../model/host-name";
import { isHostName } from "../../model/host-name-syntax";
import { isPublic, type Zone, zoneFor } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const dnsZoneContainsName: Rule = {
  id: "dns-zone-contains-name",
  severity: "error",
  because: "aws-refuses",
  title: "A domain names a zone that its name is in",
  why: "Route 53 takes into a zone only names that end with the zone's: any other record fails with `InvalidChangeBatch` when it is created, after the domain was.",
  docs: [route53Api("ChangeResourceRecordSets")],
  examples: {
    fails: `zones:
  example.org: { id: Z0ORG }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    zone: example.org
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    zone: example.com
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap((domain) => checkDomain(domain, fleet.zones)),
};

function checkDomain({ name, endpoint, zone }: Domain, zones: readonly Zone[]): Violation[] {
  if (zone.kind !== "named" || !isHostName(name.text)) return [];
  const { target, at } = zone.zone;
  if (target === undefined || isInZone(name.base, target.name)) return [];
  const fitting = zoneFor(
    name.base,
    zones.filter((each) => isPublic(each) !== (endpoint === "private")),
  );
  return [
    {
      at,
      message: `"${name.text}" is not in the zone ${target.name}`,
      help:
        fitting === undefined
          ? "Name a zone that the name is in, after listing it under `zones`, or write `zone: external` if its DNS is kept elsewhere."
          : `Remove \`zone\`, or write \`zone: ${fitting.key}\`, which is the one that fits.`,
    },
  ];
}

import { inWords } from "../../findings/in-words";
import { type Domain, regionsOf } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import { lacks, partitionOf, profileOf } from "../../model/regions";
import type { HostedZone } from "../../model/zone";
import { rolePartition } from "../role-partition";
import type { Rule } from "../rule";
import { zonesOfDomain } from "../zones-of-domain";

export const dnsPublicZonePartition: Rule = {
  id: "dns-public-zone-partition",
  severity: "error",
  because: "aws-refuses",
  title: "A public zone is in a partition of AWS that has public zones",
  why: "Route 53 has private hosted zones only in AWS GovCloud (US). The stack looks for the zone in the partition of its own regions, where it cannot be: its first record fails with `NoSuchHostedZone`, and the certificate is never validated.",
  docs: ["https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-r53.html"],
  examples: {
    fails: `zones:
  example.us: { id: Z0GOVCLOUD }
apis:
  stock: { kind: rest, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.us
    endpoint: regional
    region: us-gov-west-1
    mappings: [{ api: stock }]
`,
    passes: `zones:
  example.us: external
apis:
  stock: { kind: rest, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.us
    endpoint: regional
    region: us-gov-west-1
    certificate: { wait: true }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.zones.flatMap((zone) => {
      if (zone.kind !== "hosted" || zone.private) return [];
      const domains = fleet.domains.filter((domain) => isLost(domain, zone, fleet));
      const region = domains.flatMap(regionsOf)[0];
      if (region === undefined) return [];
      const names = domains.slice(0, 3).map(({ name }) => `"${name.text}"`);
      const more = domains.length > names.length ? ["others"] : [];
      return [
        {
          at: zone.at,
          message: `${profileOf(region).title} has no public hosted zones, and ${zone.name} is one for ${inWords([...names, ...more])}`,
          help: `Write \`${zone.key}: external\`: what the records have to be is then an output, to be made where the zone is.`,
        },
      ];
    }),
};

/** Whether the zone is looked for where there is none. One of another partition is found by itself. */
function isLost(domain: Domain, zone: HostedZone, fleet: Fleet): boolean {
  const region = regionsOf(domain).find((each) => lacks(each, "public-zones"));
  if (region === undefined || !zonesOfDomain(domain, fleet).includes(zone)) return false;
  const partition = rolePartition(zone.account?.target);
  const own = zone.account?.target === domain.account?.target;
  return own || partition === undefined || partition === partitionOf(region);
}

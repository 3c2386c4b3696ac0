import { type Domain, regionsOf } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import { areOfSeveralPartitions, mayBeRegion, partitionOf, profileOf } from "../../model/regions";
import type { HostedZone } from "../../model/zone";
import { rolePartition } from "../role-partition";
import type { Rule } from "../rule";
import { zonesOfDomain } from "../zones-of-domain";

export const dnsZoneAccountPartition: Rule = {
  id: "dns-zone-account-partition",
  severity: "error",
  because: "aws-refuses",
  title: "A zone's account is of the partition that its domains are in",
  why: "A stack enters the zone's account from the partition of its own regions, where a role of another partition means nothing: `sts:AssumeRole` is refused when the stack is planned.",
  docs: [
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  ],
  examples: {
    fails: `zones:
  example.cn: { id: Z0COMMERCIAL, account: network }
apis:
  stock: { kind: rest, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.cn
    endpoint: regional
    region: cn-north-1
    mappings: [{ api: stock }]
`,
    passes: `zones:
  example.cn: external
apis:
  stock: { kind: rest, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.cn
    endpoint: regional
    region: cn-north-1
    certificate: { wait: true }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.zones.flatMap((zone) => {
      if (zone.kind !== "hosted") return [];
      const partition = rolePartition(zone.account?.target);
      const domain = fleet.domains.find((each) => isElsewhere(each, zone, partition, fleet));
      const region = domain === undefined ? undefined : regionsOf(domain)[0];
      if (domain === undefined || region === undefined) return [];
      return [
        {
          at: zone.at,
          message: `the records of "${domain.name.text}", which is in ${profileOf(region).title}, would be made by a role of the partition ${partition}, that of "${zone.account?.name}"`,
          help: `Write \`${zone.key}: external\`: what the records have to be is then an output, to be made where the zone is.`,
        },
      ];
    }),
};

/** An account that the domain works in too, and a domain of several partitions, have rules to themselves. */
function isElsewhere(
  domain: Domain,
  zone: HostedZone,
  partition: string | undefined,
  fleet: Fleet,
): boolean {
  const own = domain.account?.target === zone.account?.target;
  if (partition === undefined || own || !zonesOfDomain(domain, fleet).includes(zone)) return false;
  const regions = regionsOf(domain).filter(mayBeRegion);
  return (
    !areOfSeveralPartitions(regions) && regions.some((region) => partitionOf(region) !== partition)
  );
}

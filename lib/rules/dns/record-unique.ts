import { route53Api } from "../../facts/pages";
import { type Domain, shareNames, zoneOf } from "../../model/domain";
import { isRegionalName, madeDomains } from "../../model/regional-name";
import type { Rule, Violation } from "../rule";

export const dnsRecordUnique: Rule = {
  id: "dns-record-unique",
  severity: "error",
  because: "terraform-refuses",
  title: "A name has the alias records of one domain in a zone",
  why: "Each domain makes one set of records. Terraform refuses the second set of a name with `Tried to create resource record set … but it already exists`, or Route 53 does with `InvalidChangeBatch` where their routing differs.",
  docs: [route53Api("ResourceRecordSet"), route53Api("ChangeResourceRecordSets")],
  examples: {
    fails: `domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: api.example.com, endpoint: regional, region: us-east-1, mappings: [{ api: orders }] }
`,
    passes: `domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
  - name: api.example.com
    endpoint: regional
    region: us-east-1
    alias: false
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const byRecord = new Map<string, Domain[]>();
    return madeDomains(fleet).flatMap((domain) => {
      const zone = zoneOf(domain);
      if (!domain.alias || zone?.kind !== "hosted") return [];
      const record = `${zone.id} ${domain.name.text}`;
      const earlier = byRecord.get(record) ?? [];
      byRecord.set(record, [...earlier, domain]);
      return checkDomain(domain, earlier, zone.name);
    });
  },
};

function checkDomain(domain: Domain, earlier: readonly Domain[], zone: string): Violation[] {
  const [first] = earlier;
  if (first === undefined || earlier.some((other) => cannotBoth(domain, other))) return [];
  return [
    {
      at: domain.nameAt,
      message: `"${domain.name.text}" has alias records in ${zone} already`,
      help: `Write \`alias: false\` at the one that is to take over later.${merge(domain, first)}`,
      related: [{ at: first.nameAt, message: "the domain that has them" }],
    },
  ];
}

/** Domains that cannot exist beside each other, records or not: the rules on that say so. */
function cannotBoth(one: Domain, other: Domain): boolean {
  if (one.endpoint !== "private" || other.endpoint !== "private") return shareNames(one, other);
  return one.vpcEndpoints.some((endpoint) => other.vpcEndpoints.includes(endpoint));
}

function merge(one: Domain, other: Domain): string {
  if (one.endpoint !== "regional" || other.endpoint !== "regional") return "";
  if ([one, other].some(isRegionalName)) return "";
  const regions = [...other.regions, ...one.regions].join(", ");
  return ` To serve the name from all these regions at once, make the two one domain with \`regions: [${regions}]\`.`;
}

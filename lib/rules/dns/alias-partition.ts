import { inside } from "../../findings/place";
import { regionsOf, zoneOf } from "../../model/domain";
import { lacks, profileOf } from "../../model/regions";
import type { Rule } from "../rule";

export const dnsAliasPartition: Rule = {
  id: "dns-alias-partition",
  severity: "error",
  because: "aws-refuses",
  title: "Alias records are in a partition of AWS where they can lead to domains",
  why: "In AWS GovCloud (US) Route 53 takes an alias record only if its target is another record of the same zone: the one to the domain, or to a VPC endpoint, fails with `InvalidChangeBatch` after the domain has been made.",
  docs: ["https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-r53.html"],
  examples: {
    fails: `zones:
  corp.example.us: { id: Z0GOVCLOUD, private: true }
apis:
  vault: { kind: rest, endpoint: private, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: vault.corp.example.us
    endpoint: private
    region: us-gov-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    certificate: { arn: "arn:aws-us-gov:acm:us-gov-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
    mappings: [{ api: vault }]
`,
    passes: `zones:
  corp.example.us: { id: Z0GOVCLOUD, private: true }
apis:
  vault: { kind: rest, endpoint: private, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: vault.corp.example.us
    endpoint: private
    region: us-gov-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    alias: false
    certificate: { arn: "arn:aws-us-gov:acm:us-gov-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012" }
    mappings: [{ api: vault }]
`,
  },
  // A public zone, which is not there either, has a rule to itself.
  check: (fleet) =>
    fleet.domains.flatMap((domain) => {
      const zone = zoneOf(domain);
      const region = regionsOf(domain).find((each) => lacks(each, "aliases-to-domains"));
      if (!domain.alias || zone?.kind !== "hosted" || !zone.private || region === undefined)
        return [];
      const target = domain.endpoint === "private" ? "its VPC endpoint" : "its domain";
      return [
        {
          at: domain.nameAt,
          message: `"${domain.name.text}" would be an alias in ${zone.name} to ${target}, which ${profileOf(region).title} does not take`,
          help: `Write \`alias: false\`, and make a CNAME record to ${domain.endpoint === "private" ? "the VPC endpoint's DNS name" : "the domain's `target`, which is an output"} in the zone.`,
          related: [{ at: inside(zone.at), message: "the zone" }],
        },
      ];
    }),
};

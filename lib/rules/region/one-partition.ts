import { type Domain, regionPlace, regionsOf } from "../../model/domain";
import { mayBeRegion, partitionOf } from "../../model/regions";
import type { Rule, Violation } from "../rule";

export const regionOnePartition: Rule = {
  id: "region-one-partition",
  severity: "error",
  because: "terraform-refuses",
  title: "The regions of a domain are in one partition of AWS",
  why: "Accounts, credentials and hosted zones belong to one partition: those of a stack are refused in the regions of any other one when it is planned.",
  docs: [
    "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
  ],
  examples: {
    fails: `apis:
  stock:
    kind: http
    regions:
      eu-west-1: { id: a2b3c4d5e6, stage: prod }
      cn-north-1: { id: f7g8h9i0j1, stage: prod }
domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, cn-north-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: stock }]
`,
    passes: `domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const all = regionsOf(domain);
  const main = all.find(mayBeRegion);
  const index = all.findIndex((region) => isElsewhere(region, main));
  const other = all[index];
  if (main === undefined || other === undefined) return [];
  return [
    {
      at: regionPlace(domain, index),
      message: `"${domain.name.text}" is in ${main} and in ${other}, which are in different partitions: ${partitionOf(main)} and ${partitionOf(other)}`,
      help: `Keep the regions of one partition here, and move the rest to a fleet of their own, with accounts and zones of the other partition.`,
    },
  ];
}

function isElsewhere(region: string, main: string | undefined): boolean {
  return main !== undefined && mayBeRegion(region) && partitionOf(region) !== partitionOf(main);
}

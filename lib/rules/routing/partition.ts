import { route53 } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type RegionalDomain, zoneOf } from "../../model/domain";
import type { PartitionFeature } from "../../model/partitions";
import { lacks, profileOf } from "../../model/regions";
import type { Routing } from "../../model/routing";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingPartition: Rule = {
  id: "routing-partition",
  severity: "error",
  because: "aws-refuses",
  title: "A name is routed by a policy that its partition of AWS has",
  why: "Route 53 does not have every policy everywhere: in AWS GovCloud (US) neither latency nor geolocation, in isolated partitions no latency. The records are refused after the domains have been made.",
  docs: [
    "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-r53.html",
    route53("routing-policy"),
  ],
  examples: {
    fails: `zones:
  example.ic: { id: Z0ISOLATED }
apis:
  stock:
    kind: rest
    name: stock
    regions: { us-iso-east-1: { id: a2b3c4d5e6, stage: prod }, us-iso-west-1: { id: b2c3d4e5f6, stage: prod } }
domains:
  - name: stock.example.ic
    endpoint: regional
    regions: [us-iso-east-1, us-iso-west-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: stock }]
`,
    passes: `zones:
  example.ic: { id: Z0ISOLATED }
apis:
  stock:
    kind: rest
    name: stock
    regions: { us-iso-east-1: { id: a2b3c4d5e6, stage: prod }, us-iso-west-1: { id: b2c3d4e5f6, stage: prod } }
domains:
  - name: stock.example.ic
    endpoint: regional
    regions: [us-iso-east-1, us-iso-west-1]
    routing: { policy: weighted, weights: { us-iso-east-1: 1, us-iso-west-1: 1 } }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

const needs: Readonly<Partial<Record<Routing["policy"], PartitionFeature>>> = {
  latency: "latency-records",
  geolocation: "geolocation-records",
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { routing, regions, alias, at, name } = domain;
  const need = needs[routing.policy];
  const region = need && regions.find((each) => lacks(each, need));
  if (region === undefined || !alias || zoneOf(domain)?.kind !== "hosted") return [];
  return [
    {
      at: inside(at, "routing"),
      message: `"${name.text}" would be routed by ${routing.policy}, which Route 53 does not have in ${profileOf(region).title}`,
      help: `Write \`routing\` with another policy, such as \`{ policy: failover, primary: ${regions[0]} }\` or \`weighted\`.`,
    },
  ];
}

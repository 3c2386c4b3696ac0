import { apiGateway, terraform } from "../../facts/pages";
import { regionPlace } from "../../model/domain";
import { lacks, profileOf } from "../../model/regions";
import type { Rule } from "../rule";

export const regionEdgePartition: Rule = {
  id: "region-edge-partition",
  severity: "error",
  because: "aws-refuses",
  title: "An edge domain is in one of AWS's commercial regions",
  why: "Edge-optimized endpoints exist in AWS's commercial regions only: API Gateway refuses the domain elsewhere with a `BadRequestException` when it is created.",
  docs: [
    apiGateway("how-to-edge-optimized-custom-domain-name"),
    terraform("api_gateway_domain_name"),
  ],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: edge
    region: cn-north-1
    zone: external
    certificate: { wait: true }
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: cn-north-1
    zone: external
    certificate: { wait: true }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) => {
      if (domain.endpoint !== "edge") return [];
      if (!lacks(domain.region, "edge-domains")) return [];
      return [
        {
          at: regionPlace(domain, 0),
          message: `"${domain.name.text}" is an edge domain in ${domain.region}, a region without edge endpoints`,
          help: `Write \`endpoint: regional\`, which is all that ${profileOf(domain.region).title} has.`,
        },
      ];
    }),
};

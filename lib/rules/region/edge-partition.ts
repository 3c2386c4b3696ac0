import { apiGateway, terraform } from "../../facts/pages";
import { regionPlace } from "../../model/domain";
import { regions } from "../../model/regions";
import type { Rule } from "../rule";

export const regionEdgePartition: Rule = {
  id: "region-edge-partition",
  severity: "error",
  title: "An edge domain is in a region outside China and GovCloud",
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
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { cn-north-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: cn-north-1
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) => {
      if (domain.endpoint !== "edge") return [];
      const partition = regions.get(domain.region);
      if (partition === undefined || partition === "aws") return [];
      return [
        {
          at: regionPlace(domain, 0),
          message: `"${domain.name.text}" is an edge domain in ${domain.region}, a region without edge endpoints`,
          help: `Write \`endpoint: regional\`, which is all that the partition ${partition} has.`,
        },
      ];
    }),
};

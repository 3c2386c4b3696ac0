import { inWords } from "../../findings/in-words";
import { zoneOf } from "../../model/domain";
import { unheardOfByProviders } from "../../model/provider-regions";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const regionProvider: Rule = {
  id: "region-provider",
  severity: "warning",
  title: "Latency records and alarms are in regions that Terraform's provider knows",
  why: "The provider holds the region of a latency record and of a health check's alarm to a list, whatever AWS takes: `expected region to be one of …` when the stack is planned. No version of it is known here that has this region.",
  docs: [
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record",
  ],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { eu-west-1: { id: a2b3c4d5e6, stage: prod }, me-west-1: { id: b2c3d4e5f6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, me-west-1]
    regionalNames: true
    healthCheck: { path: /health }
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { eu-west-1: { id: a2b3c4d5e6, stage: prod }, me-west-1: { id: b2c3d4e5f6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    regions: [eu-west-1, me-west-1]
    regionalNames: true
    routing: { policy: weighted, weights: { eu-west-1: 1, me-west-1: 1 } }
    healthCheck: { path: /health }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap((domain) => {
      const { regions, routing, healthCheck, alias } = domain;
      const unheardOf = regions.filter((region) => unheardOfByProviders.has(region));
      if (!alias || zoneOf(domain)?.kind !== "hosted" || unheardOf.length === 0) return [];
      const uses = [
        ...(routing.policy === "latency" ? ["latency record"] : []),
        ...(healthCheck !== undefined && healthCheck.kind !== "probe" ? ["alarm"] : []),
      ];
      if (uses.length === 0) return [];
      return [
        {
          at: domain.nameAt,
          message: `no version of Terraform's provider that is known here takes a ${inWords(uses)} in ${inWords(unheardOf)}, where "${domain.name.text}" has one`,
          help: "Route by weight or failover, with calls of a path instead of alarms, or keep the name out of the region until a version of the provider knows it; then accept this with that version as the reason.",
        },
      ];
    }),
};

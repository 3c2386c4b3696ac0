import { route53, route53Api } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { regionalDomains } from "../regional-domains";
import type { Rule } from "../rule";

export const routingWeightsZero: Rule = {
  id: "routing-weights-zero",
  severity: "warning",
  title: "At least one region of a weighted name has a weight above 0",
  why: "A weight of 0 takes a region out, but only as long as another one has more: if all are 0, each gets the same share. Nothing fails at deployment, and what was to be drained gets requests. A region of weight 0 also answers when all others are unhealthy.",
  docs: [route53Api("ResourceRecordSet"), route53("routing-policy-weighted")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: weighted, weights: { eu-west-1: 0, us-east-1: 0 } }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: { policy: weighted, weights: { eu-west-1: 100, us-east-1: 0 } }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    regionalDomains(fleet).flatMap(({ at, name, routing }) => {
      if (routing.policy !== "weighted") return [];
      const weights = [...routing.weights];
      if (weights.length === 0 || weights.some(([, weight]) => weight > 0)) return [];
      const regions = weights.map(([region]) => region);
      return [
        {
          at: inside(at, "routing", "weights"),
          message: `all weights of "${name.text}" are 0, which gives ${share(regions)}`,
          help: "Give the regions that are to answer a weight above 0. To lead the name nowhere, write `alias: false`.",
        },
      ];
    }),
};

function share(regions: readonly string[]): string {
  const [only] = regions;
  return regions.length === 1 ? `${only} everything` : `${inWords(regions)} the same share`;
}

import { closestName } from "../../findings/closest-name";
import { mayBeRegion, profileOf, regions } from "../../model/regions";
import type { Rule } from "../rule";
import { type WrittenRegion, writtenRegions } from "../written-regions";

export const regionKnown: Rule = {
  id: "region-known",
  severity: "warning",
  title: "Every region is one that this tool knows",
  why: "A region may be younger than the list here, and then all that is said of it is a guess by its code: its partition, and that it has everything. If AWS has no such region, nothing in it can be reached, and the plan of its stack fails.",
  docs: [
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs#skip_region_validation-1",
  ],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { eu-west-11: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-11
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { eu-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    eachOnce(writtenRegions(fleet))
      .filter(({ region }) => mayBeRegion(region) && !regions.has(region))
      .map(({ region, at }) => ({
        at,
        message: `"${region}" is not a region that this tool knows; it is taken for one of ${profileOf(region).title}`,
        help: `${meant(region)}If AWS has it, accept this with the reason: the stacks then have Terraform's provider not check the region. Latency records and alarms in it need a version of the provider that knows it.`,
      })),
};

/** The last place is a domain's, where there is one: there it can be accepted. */
function eachOnce(places: readonly WrittenRegion[]): WrittenRegion[] {
  return [...new Map(places.map((place) => [place.region, place])).values()];
}

function meant(region: string): string {
  const nearest = closestName(region, regions.keys());
  return nearest === undefined ? "" : `Did you mean \`${nearest}\`? `;
}

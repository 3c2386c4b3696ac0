import { closestName } from "../../findings/closest-name";
import { oddCharacterNote } from "../../findings/odd-characters";
import { regionNames } from "../../model/region-names";
import { mayBeRegion, regions } from "../../model/regions";
import type { Rule } from "../rule";
import { writtenRegions } from "../written-regions";

export const regionForm: Rule = {
  id: "region-form",
  severity: "error",
  because: "aws-refuses",
  title: "Every region is written by its code",
  why: "A code has an area, a direction and a number, such as `eu-west-1`. Under anything else AWS has no endpoint, and Terraform's provider refuses to start with `Invalid AWS Region` when the stack is planned.",
  docs: [
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/26548",
  ],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { eu-wset-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-wset-1
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
    writtenRegions(fleet)
      .filter(({ region }) => !mayBeRegion(region))
      .map(({ region, at }) => ({
        at,
        message: `AWS has no region "${region}"`,
        help: helpFor(region),
      })),
};

function helpFor(region: string): string {
  const named = regionNames.get(region.toLowerCase());
  if (named !== undefined) return `Write \`${named}\`.`;
  const nearest = closestName(region, regions.keys());
  if (nearest === undefined) return "Write a region code such as `eu-west-1`.";
  return `Did you mean \`${nearest}\`?${oddCharacterNote(region)}`;
}

import { github } from "./pages";
import type { Section } from "./section";

export const regions: Section = {
  letter: "G",
  title: "Regions and partitions",
  facts: [
    {
      id: "G-01",
      text: "AWS has a list of regions, and Terraform's provider knows it: it refuses to start in any other with `Invalid AWS Region`.",
      docs: [
        "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
        github("hashicorp/terraform-provider-aws#26548"),
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["region-known"] }],
    },
    {
      id: "G-02",
      text: "The regions of China and of GovCloud are partitions of their own: accounts, credentials, ARNs and hosted zones of one partition mean nothing in another.",
      docs: [
        "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html",
      ],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["region-one-partition"] }],
    },
  ],
};

import { apiGateway, github, govCloud, inChina, route53Api, terraform } from "./pages";
import type { Section } from "./section";

const regionList =
  "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html";
const partitionsPage =
  "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html";

export const regions: Section = {
  letter: "G",
  title: "Regions and partitions",
  facts: [
    {
      id: "G-01",
      text: "A region's code has an area, a direction and a number. AWS has a list of regions, and so has Terraform's provider: it refuses to start in any other with `Invalid AWS Region`, unless it is told not to check (`skip_region_validation`), as for a region younger than the provider.",
      docs: [regionList, github("hashicorp/terraform-provider-aws#26548")],
      standing: "provider-source",
      evidence: [
        "hashicorp/aws-sdk-go-base validation/region.go",
        "hashicorp/terraform-provider-aws#44113",
      ],
      fates: [{ kind: "checked", rules: ["region-form", "region-known"] }, { kind: "generated" }],
    },
    {
      id: "G-02",
      text: "China, GovCloud, the European Sovereign Cloud and the isolated regions are partitions of their own: accounts, roles, credentials, ARNs and hosted zones of one partition mean nothing in another.",
      docs: [partitionsPage],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: [
            "region-one-partition",
            "region-arn-partition",
            "account-partition",
            "dns-zone-account-partition",
          ],
        },
      ],
    },
    {
      id: "G-03",
      text: "Route 53 has no public hosted zones in AWS GovCloud (US).",
      docs: [govCloud("govcloud-r53")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["dns-public-zone-partition"] }],
    },
    {
      id: "G-04",
      text: "In AWS GovCloud (US) an alias record leads to another record of its own zone only; to anything else a CNAME record leads.",
      docs: [govCloud("govcloud-r53")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["dns-alias-partition"] }],
    },
    {
      id: "G-05",
      text: "Route 53 has neither latency nor geolocation routing in AWS GovCloud (US), and its API takes no region of an isolated partition in a latency record.",
      docs: [govCloud("govcloud-r53"), route53Api("ResourceRecordSet")],
      standing: "documented",
      evidence: ["API model route53 ResourceRecordSetRegion"],
      fates: [{ kind: "checked", rules: ["routing-partition"] }],
    },
    {
      id: "G-06",
      text: "API Gateway has no security policies that begin with `SecurityPolicy_` in AWS GovCloud (US).",
      docs: [govCloud("govcloud-abp")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["tls-enhanced-partition"] }],
    },
    {
      id: "G-07",
      text: "Domains with mutual TLS take no server certificate with elliptic curves in AWS GovCloud (US).",
      docs: [govCloud("govcloud-abp")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-ecdsa-partition"] }],
    },
    {
      id: "G-08",
      text: "Terraform's AWS provider holds the region of a latency record and of a health check's alarm to the list that its version has: 5.100.0 lacks `ap-southeast-6` and `eusc-de-east-1`, and no version known here has `me-west-1` or `sa-west-1`.",
      docs: [terraform("route53_record"), terraform("route53_health_check")],
      standing: "provider-source",
      evidence: [
        "messages of provider 5.100.0",
        "hashicorp/aws-sdk-go-base v2.0.0-beta.66",
        "API model route53 CloudWatchRegion",
      ],
      fates: [{ kind: "checked", rules: ["region-provider"] }, { kind: "generated" }],
    },
    {
      id: "G-09",
      text: "Terraform has a list of regions of its own for S3 backends, and refuses others with `Invalid region value` unless it is told not to check: 1.11.4 lacks `ap-east-2`, `ap-southeast-6` and `eusc-de-east-1`.",
      docs: [
        "https://developer.hashicorp.com/terraform/language/backend/s3",
        github("hashicorp/terraform#37771"),
      ],
      standing: "provider-source",
      evidence: ["messages of Terraform 1.11.4"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "G-10",
      text: "In China every custom domain needs an ICP license of the account, as does every API that anybody may call without credentials of AWS: without it API Gateway does not answer. Authorizers of Cognito do not exist there.",
      docs: [inChina("api-gateway"), apiGateway("how-to-custom-domains")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }],
    },
  ],
};

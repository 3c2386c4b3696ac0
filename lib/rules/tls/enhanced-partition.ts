import { inside } from "../../findings/place";
import { regionsOf } from "../../model/domain";
import { lacks, profileOf } from "../../model/regions";
import { isEnhanced, isKnownPolicy } from "../../model/tls-policy";
import type { Rule } from "../rule";

export const tlsEnhancedPartition: Rule = {
  id: "tls-enhanced-partition",
  severity: "error",
  because: "aws-refuses",
  title: "An enhanced security policy is in a partition of AWS that has it",
  why: "API Gateway does not support policies whose names begin with `SecurityPolicy_` in AWS GovCloud (US): the domain is refused after its certificate has been issued.",
  docs: ["https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-abp.html"],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.us
    endpoint: regional
    region: us-gov-west-1
    zone: external
    certificate: { wait: true }
    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09
    endpointAccessMode: BASIC
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { us-gov-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.us
    endpoint: regional
    region: us-gov-west-1
    zone: external
    certificate: { wait: true }
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap((domain) => {
      const { securityPolicy } = domain;
      const region = regionsOf(domain).find((each) => lacks(each, "enhanced-policies"));
      if (region === undefined || !isEnhanced(securityPolicy) || !isKnownPolicy(securityPolicy))
        return [];
      return [
        {
          at: inside(domain.at, "securityPolicy"),
          message: `${profileOf(region).title} does not have ${securityPolicy}, which "${domain.name.text}" asks for`,
          help: "Take `securityPolicy` out, with `endpointAccessMode`: the default is TLS_1_2.",
        },
      ];
    }),
};

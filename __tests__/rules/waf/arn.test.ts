import { findingsFor } from "../../support/findings-for";

function findingFor(arn: string) {
  return findingsFor(`webAcls:
  shared: { existing: { eu-west-1: "${arn}" } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: shared, mappings: [{ api: orders }] }
`)[0];
}

test("an ARN of another partition is told as that", () => {
  const arn = "arn:aws-us-gov:wafv2:eu-west-1:111111111111:regional/webacl/shared/2f6b";
  expect(findingFor(arn)?.ruleId).toBe("region-arn-partition");
});

test.each([
  ["arn:aws:waf-regional:eu-west-1:111111111111:webacl/2f6b", "AWS WAF Classic"],
  ["arn:aws:waf::111111111111:webacl/2f6b", "AWS WAF Classic"],
  ["arn:aws:wafv2:us-east-1:111111111111:global/webacl/shared/2f6b", "for CloudFront"],
  ["arn:aws:wafv2:eu-west-1:111111111111:regional/ipset/shared/2f6b", "not the ARN of a web ACL"],
  ["arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shared", "not the ARN of a web ACL"],
  ["arn:aws:wafv2:eu-west-1:1111:regional/webacl/shared/2f6b", "not the ARN of a web ACL"],
  ["arn:nonsense", "not the ARN of a web ACL"],
])("%s is refused: %s", (arn, because) => {
  const finding = findingFor(arn);
  expect(finding?.ruleId).toBe("waf-arn");
  expect(finding?.message).toContain(because);
});

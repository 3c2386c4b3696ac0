import { faultsFor } from "../../support/findings-for";

function found(webAcl: string) {
  return faultsFor(`webAcls:
  office: { ${webAcl} }
domains:
  - { name: ledger.internal.example.com, endpoint: private, region: eu-west-1, vpcEndpoints: [vpce-0123456789abcdef0], webAcl: office, mappings: [{ api: ledger }] }
`).map(({ ruleId, message }) => [ruleId, /with (.+), but/.exec(message)?.[1]]);
}

test.each([
  ["allowIps: [10.0.0.0/8], defaultAction: block", "`allowIps`"],
  ["blockIps: [203.0.113.0/24]", "`blockIps`"],
  ["blockCountries: [KP]", "`blockCountries`"],
  ["rateLimit: { requests: 100 }", "`rateLimit`"],
  [
    "managedRules: [AWSManagedRulesAmazonIpReputationList]",
    "`AWSManagedRulesAmazonIpReputationList`",
  ],
  ["managedRules: [AWSManagedRulesAnonymousIpList]", "`AWSManagedRulesAnonymousIpList`"],
])("%s decides by source address", (webAcl, named) => {
  expect(found(webAcl)).toEqual([["waf-private-source", named]]);
});

test("all that decides by source address in a web ACL is one finding", () => {
  expect(found("blockCountries: [KP], rateLimit: { requests: 100 }")).toEqual([
    ["waf-private-source", "`blockCountries` and `rateLimit`"],
  ]);
});

test("what is in an existing web ACL is not known", () => {
  const arn = "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/office/2f6b";
  expect(found(`existing: { eu-west-1: "${arn}" }`)).toEqual([]);
});

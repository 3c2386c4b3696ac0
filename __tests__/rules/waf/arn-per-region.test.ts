import { findingsFor } from "../../support/findings-for";

function idsFor(existing: string, api = "orders") {
  return findingsFor(`webAcls:
  shared: { existing: { ${existing} } }
domains:
  - { name: api.example.com, endpoint: regional, region: us-east-1, webAcl: shared, mappings: [{ api: ${api} }] }
`).map(({ ruleId }) => ruleId);
}
const arn = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/shared/9c3d";

test("an ARN under the wrong region is one mistake", () => {
  expect(idsFor(`eu-west-1: "${arn}"`)).toEqual(["waf-arn-per-region"]);
});

test("an ARN under a region that AWS does not have is one mistake", () => {
  expect(idsFor(`us-est-1: "${arn}"`)).toEqual(["region-form"]);
});

test("a domain without an API in the region has nothing to protect there", () => {
  expect(idsFor("", "ledger")).not.toContain("waf-arn-per-region");
});

test("an edge domain needs the web ACL in its own region, not in us-east-1", () => {
  const found = findingsFor(`webAcls:
  shared: { existing: { us-east-1: "${arn}" } }
domains:
  - { name: api.example.com, endpoint: edge, region: eu-west-1, webAcl: shared, mappings: [{ api: orders }] }
`);
  expect(found.map(({ message }) => message)).toEqual([
    '"shared" has no web ACL in eu-west-1, where "api.example.com" has stages to protect',
  ]);
});

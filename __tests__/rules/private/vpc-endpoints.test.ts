import { findingsFor } from "../../support/findings-for";

test("it points at the second of two equal VPC endpoints", () => {
  const found = findingsFor(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0, vpce-0fedcba9876543210, vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
`);
  expect(found.map(({ ruleId, at }) => [ruleId, at.path])).toEqual([
    ["private-vpc-endpoints", ["domains", 0, "vpcEndpoints", 2]],
  ]);
});

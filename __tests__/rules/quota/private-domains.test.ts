import { findingsFor } from "../../support/findings-for";

const ids = (quotas: string) =>
  findingsFor(`quotas: ${quotas}
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: ledger }]
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: www.example.com, endpoint: edge, region: eu-west-1, mappings: [{ api: orders }] }
`).map(({ ruleId }) => ruleId);

test("private domains have a quota beside that of edge and regional ones", () => {
  expect(ids("{ privateDomains: 2, publicDomains: 3 }")).toEqual([]);
  expect(ids("{ privateDomains: 1, publicDomains: 3 }")).toEqual(["quota-nearly-used"]);
  expect(ids("{ privateDomains: 2, publicDomains: 1 }")).toEqual(["quota-public-domains"]);
});

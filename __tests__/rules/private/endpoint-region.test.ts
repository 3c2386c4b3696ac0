import { faultsFor } from "../../support/findings-for";

function found(second: { name: string; region: string }) {
  return faultsFor(`apis:
  vault: { kind: rest, regions: { eu-west-1: { id: z1, stage: prod }, us-east-1: { id: z2, stage: prod } } }
domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-01234567, vpce-89abcdef]
    mappings: [{ api: ledger }]
  - name: ${second.name}
    endpoint: private
    region: ${second.region}
    alias: false
    vpcEndpoints: [vpce-89abcdef]
    mappings: [{ api: vault }]
`).map(({ ruleId, at, message }) => [ruleId, at.path.join("/"), message]);
}

test("an endpoint that two regions list is told at the second", () => {
  expect(found({ name: "vault.internal.example.com", region: "us-east-1" })).toEqual([
    [
      "private-endpoint-region",
      "domains/1/vpcEndpoints/0",
      'vpce-89abcdef reaches "ledger.internal.example.com" in eu-west-1, so it cannot reach "vault.internal.example.com" in us-east-1',
    ],
  ]);
});

test("many domains of one region may share an endpoint", () => {
  expect(found({ name: "vault.internal.example.com", region: "eu-west-1" })).toEqual([]);
});

test("one name behind one endpoint is one mistake, whatever the regions", () => {
  const ids = found({ name: "ledger.internal.example.com", region: "us-east-1" });
  expect(ids.map(([ruleId]) => ruleId)).toEqual(["private-name-endpoint-unique"]);
});

test("a misspelt region is one mistake", () => {
  const ids = found({ name: "vault.internal.example.com", region: "eu-wset-1" });
  expect(ids.map(([ruleId]) => ruleId)).toEqual(["region-form"]);
});

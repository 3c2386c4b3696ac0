import { faultsFor } from "../../support/findings-for";

test("TLS_1_0 is one mistake, however many paths it keeps from working", () => {
  const found = faultsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: TLS_1_0
    mappings: [{ path: orders/v1, api: orders }, { path: orders/v2, api: orders }]
`);
  expect(found.map(({ ruleId, at }) => [ruleId, at.path.at(-1)])).toEqual([
    ["mapping-multi-level-regional", "securityPolicy"],
  ]);
});

test("a private domain takes no path of several levels", () => {
  const found = faultsFor(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ path: ledger/v1, api: ledger }]
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["mapping-multi-level-regional"]);
  expect(found[0]?.help).toContain("`ledger-v1`");
});

test("an HTTP API on an edge domain is one mistake, whatever its path", () => {
  const found = faultsFor(`domains:
  - name: api.example.com
    endpoint: edge
    region: eu-west-1
    mappings: [{ path: carts/v1, api: carts }]
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["mapping-http-regional"]);
});

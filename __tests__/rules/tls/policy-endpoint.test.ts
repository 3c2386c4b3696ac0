import { findingsFor } from "../../support/findings-for";

test("a private domain has no TLS 1.0", () => {
  const found = findingsFor(`domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    securityPolicy: TLS_1_0
    mappings: [{ api: ledger }]
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["tls-policy-endpoint"]);
});

test("beside an HTTP API, an enhanced policy of another endpoint type is one mistake", () => {
  const found = findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    securityPolicy: SecurityPolicy_TLS13_2025_EDGE
    mappings: [{ api: carts }]
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["tls-enhanced-rest"]);
});

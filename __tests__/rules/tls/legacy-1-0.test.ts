import { faultsFor } from "../../support/findings-for";

function idsFor(endpoint: string, mapping: string) {
  return faultsFor(`domains:
  - name: api.example.com
    endpoint: ${endpoint}
    region: eu-west-1
    securityPolicy: TLS_1_0
    mappings: [${mapping}]
`).map(({ ruleId }) => ruleId);
}

test.each(["edge", "regional"])("it warns of TLS_1_0 on %s domains", (endpoint) => {
  expect(idsFor(endpoint, "{ api: orders }")).toEqual(["tls-legacy-1-0"]);
});

test("where API Gateway refuses TLS_1_0, the error is enough", () => {
  expect(idsFor("regional", "{ api: carts }")).toEqual(["mapping-http-tls"]);
  expect(idsFor("regional", "{ path: orders/v1, api: orders }")).toEqual([
    "mapping-multi-level-regional",
  ]);
});

import { findingsFor } from "../../support/findings-for";

function idsFor(api: string, domain: string) {
  return findingsFor(`apis:
  stock: { ${api}, regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } } }
domains:
  - { name: stock.internal.example.com, ${domain}, region: eu-west-1, alias: false, mappings: [{ api: stock }] }
`).map(({ ruleId }) => ruleId);
}
const inVpc = "endpoint: private, vpcEndpoints: [vpce-0123456789abcdef0]";

test.each(["edge", "regional"])("a private domain maps no %s API", (endpoint) => {
  expect(idsFor(`kind: rest, endpoint: ${endpoint}`, inVpc)).toEqual(["mapping-visibility"]);
});

test("an edge API on a regional domain is as public as it", () => {
  expect(idsFor("kind: rest, endpoint: edge", "endpoint: regional")).toEqual([]);
});

test("an API that does not say its endpoint goes with any domain", () => {
  expect(idsFor("kind: rest", inVpc)).toEqual([]);
});

test("an HTTP API on a private domain is one mistake", () => {
  expect(idsFor("kind: http, endpoint: regional", inVpc)).toEqual(["mapping-http-regional"]);
});

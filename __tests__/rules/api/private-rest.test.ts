import { faultsFor } from "../../support/findings-for";

function found(kind: string, domains: string) {
  return faultsFor(`apis:
  stock: { kind: ${kind}, endpoint: private, regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } } }
domains:
${domains}`).map(({ ruleId, at, message }) => [ruleId, at.path.join("/"), message]);
}
const inVpc =
  "  - { name: stock.internal.example.com, endpoint: private, region: eu-west-1, vpcEndpoints: [vpce-01234567], mappings: [{ api: stock }] }\n";
const inPublic =
  "  - { name: stock.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }\n";

test.each([
  ["http", "an HTTP API"],
  ["websocket", "a WebSocket API"],
])("a private API of kind %s is one mistake, wherever it is mapped", (kind, text) => {
  const told = [
    [
      "api-private-rest",
      "apis/stock/endpoint",
      `"stock" is ${text}, which cannot have a private endpoint`,
    ],
  ];
  expect(found(kind, inVpc)).toEqual(told);
  expect(found(kind, inPublic)).toEqual(told);
  expect(found(kind, "  []\n")).toEqual(told);
});

test("a private REST API is one", () => {
  expect(found("rest", inVpc)).toEqual([]);
});

test("an edge domain is wrong for such an API however it is put right", () => {
  const edge = inPublic.replace("regional", "edge");
  expect(found("http", edge).map(([ruleId]) => ruleId)).toEqual([
    "api-private-rest",
    "mapping-http-regional",
  ]);
});

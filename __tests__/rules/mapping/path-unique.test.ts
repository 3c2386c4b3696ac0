import { faultsFor } from "../../support/findings-for";

function idsFor(mappings: string) {
  return faultsFor(`domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [${mappings}] }
`).map(({ ruleId }) => ruleId);
}

test("a path that is left out and an empty one are the same", () => {
  expect(idsFor('{ api: orders }, { path: "", api: carts }')).toEqual(["mapping-path-unique"]);
});

test("upper and lower case are two paths", () => {
  expect(idsFor("{ path: Shop, api: orders }, { path: shop, api: carts }")).toEqual([]);
});

test("the third mapping of a path is a finding of its own", () => {
  const mapping = "{ path: shop, api: orders }";
  expect(idsFor([mapping, mapping, mapping].join(", "))).toEqual([
    "mapping-path-unique",
    "mapping-path-unique",
  ]);
});

import { findingsFor } from "../../support/findings-for";

test("a misspelt region of an API is one mistake", () => {
  const found = findingsFor(`apis:
  stock: { kind: rest, regions: { eu-wset-1: { id: z1y2x3w4v5, stage: prod } } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["region-form"]);
});

test("a misspelt region of a domain is one mistake", () => {
  const found = findingsFor(`domains:
  - { name: api.example.com, endpoint: regional, region: eu-wset-1, mappings: [{ api: carts }] }
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["region-form"]);
});

test("an API without any region has none at all", () => {
  const found = findingsFor(`apis:
  stock: { kind: rest, regions: {} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`);
  expect(found.map(({ message }) => message)).toEqual([
    '"stock" has no id for eu-west-1, where "api.example.com" is; it has none at all',
  ]);
});

import { findingsFor } from "../../support/findings-for";

const found = (zones: string) =>
  findingsFor(`zones: ${zones}
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`).map(({ ruleId, at }) => [ruleId, at.path.join("/")]);

test("a second public zone of a name is one mistake, also an external one", () => {
  expect(found("{ again: { id: Z0AGAIN, name: example.com } }")).toEqual([
    ["dns-zone-id-unique", "zones/again"],
  ]);
  expect(found("{ example.com.: external }")).toEqual([
    ["dns-zone-id-unique", "zones/example.com."],
  ]);
});

test("the same zone under two keys is one mistake", () => {
  expect(found("{ again: { id: Z0PUBLIC, name: example.com } }")).toEqual([
    ["dns-zone-id-unique", "zones/again/id"],
  ]);
});

test("private zones may have the name of a public one, and of each other", () => {
  expect(
    found(
      "{ example.org: { id: Z0ORG }, one: { id: Z0ONE, name: example.org, private: true }, two: { id: Z0TWO, name: example.org, private: true } }",
    ),
  ).toEqual([]);
});

import { findingsFor } from "../../support/findings-for";

function idsFor(ofApi: string, ofDomain: string) {
  return findingsFor(`accounts:
  same: { id: "111111111111", profile: other }
apis:
  stock: { kind: rest, ${ofApi}regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    ${ofDomain}
    mappings: [{ api: stock }]
`).map(({ ruleId }) => ruleId);
}

test("an API without an account is in its domain's", () => {
  expect(idsFor("", "account: prod")).toEqual([]);
});

test("two names of one account are one account", () => {
  expect(idsFor("account: same, ", "account: prod")).toEqual([]);
});

test("the account of a domain that says none is not known, so it may be the API's", () => {
  expect(idsFor("account: prod, ", "alias: true")).toEqual([]);
});

test("an unknown account is one mistake", () => {
  expect(idsFor("account: produ, ", "account: network")).toEqual(["reference-known"]);
});

test("the APIs of a domain that says no account are in one", () => {
  const found = findingsFor(`apis:
  stock: { kind: rest, account: network, regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } } }
  refunds: { kind: rest, account: prod, regions: { eu-west-1: { id: y1x2w3v4u5, stage: prod } } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }, { path: refunds, api: refunds }, { path: stock, api: stock }]
`);
  expect(found.map(({ ruleId, at, message }) => [ruleId, at.path.at(-2), message])).toEqual([
    [
      "mapping-api-account",
      2,
      '"stock" is in the account network (222222222222), but "refunds", which "api.example.com" maps too, is in prod (111111111111)',
    ],
  ]);
});

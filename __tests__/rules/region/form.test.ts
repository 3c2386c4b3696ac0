import { findingsFor } from "../../support/findings-for";

const found = (settings: string) =>
  findingsFor(`domains:
  - { name: api.example.com, endpoint: regional, ${settings}, mappings: [{ api: orders }] }
`).map(({ ruleId, at }) => [ruleId, at.path.slice(2).join(".")]);

test("a misspelt region is one mistake, where it is written", () => {
  expect(found("region: eu-wset-1")).toEqual([["region-form", "region"]]);
  expect(found("regions: [eu-west-1, us-esat-1]")).toEqual([["region-form", "regions.1"]]);
  expect(found("regions: [us-esat-1]")).toEqual([["region-form", "regions.0"]]);
});

test("a region that a certificate cannot be in either is one mistake", () => {
  expect(
    found(
      'region: eu-wset-1, certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }',
    ),
  ).toEqual([["region-form", "region"]]);
});

test("a region of an existing web ACL is found at its key", () => {
  const found = findingsFor(`webAcls:
  old: { existing: { eu-wset-1: "arn:aws:wafv2:eu-wset-1:111111111111:regional/webacl/old/1a2b" } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`);
  expect(found.map(({ ruleId, at }) => [ruleId, at.path.join(".")])).toEqual([
    ["region-form", "webAcls.old.existing.eu-wset-1"],
  ]);
});

test("a region of a quota is found once, at its key, whatever accounts have it from the fleet", () => {
  const found =
    findingsFor(`quotas: { publicDomains: { eu-wset-1: 200 }, certificates: { eu-west-1: 9 } }
accounts:
  raised: { id: "333333333333", quotas: { webAcls: { us-esat-1: 200 } } }
  again: { id: "333333333333" }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`);
  expect(found.map(({ ruleId, at }) => [ruleId, at.path.join(".")])).toEqual([
    ["region-form", "quotas.publicDomains.eu-wset-1"],
    ["region-form", "accounts.raised.quotas.webAcls.us-esat-1"],
  ]);
});

test("a region far from every other has no nearest one", () => {
  const [found] = findingsFor(`apis:
  stock: { kind: rest, regions: { xx-middleofnowhere-9: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
`);
  expect(found?.help).toBe("Write a region code such as `eu-west-1`.");
});

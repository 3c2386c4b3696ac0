import { faultsFor } from "../../support/findings-for";

function found(webAcl: string, second: string, api = "refunds") {
  return faultsFor(`accounts:
  shop: { id: "111111111111", profile: shop }
apis:
  refunds: { kind: rest, regions: { eu-west-1: { id: z1, stage: prod }, us-east-1: { id: z2, stage: prod } } }
webAcls:
  baseline: { ${webAcl} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, account: prod, webAcl: baseline, mappings: [{ api: orders }] }
  - { name: shop.example.com, endpoint: regional, webAcl: baseline, mappings: [{ api: ${api} }], ${second} }
`).map(({ ruleId, at, message }) => [ruleId, at.path.join("/"), message]);
}
const own = "rateLimit: { requests: 100 }";

test("two names of one account would make a web ACL twice", () => {
  expect(found(own, "region: eu-west-1, account: shop")).toEqual([
    [
      "waf-account-name",
      "domains/1/account",
      '`shop` and `prod` are one account, 111111111111, where "baseline" would be made twice',
    ],
  ]);
});

test("two accounts have a web ACL each", () => {
  expect(found(own, "region: eu-west-1, account: network")).toEqual([]);
});

test("two regions have a web ACL each", () => {
  expect(found(own, "region: us-east-1, account: shop")).toEqual([]);
});

test("two names of one account would attach an existing web ACL to a stage twice", () => {
  const arn = "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/x/1";
  const second = "region: eu-west-1, account: shop";
  expect(found(`existing: { eu-west-1: "${arn}" }`, second, "orders")).toEqual([
    [
      "waf-account-name",
      "domains/1/account",
      '`shop` and `prod` are one account, 111111111111, where "baseline" would be attached to a stage twice',
    ],
  ]);
});

test("an existing web ACL is not made, and may protect another stage", () => {
  const arn = "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/x/1";
  expect(found(`existing: { eu-west-1: "${arn}" }`, "region: eu-west-1, account: shop")).toEqual(
    [],
  );
});

import { faultsFor } from "../../support/findings-for";

function idsFor(webAcls: string, first: string, second: string) {
  return faultsFor(`webAcls:
${webAcls}
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, ${first} }
  - { name: shop.example.com, endpoint: regional, region: eu-west-1, ${second} }
`).map(({ ruleId }) => ruleId);
}
const own = (name: string) => `  ${name}: { rateLimit: { requests: 2000 } }`;
const existing = (name: string, id: string) =>
  `  ${name}: { existing: { eu-west-1: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/x/${id}" } }`;
const orders = "mappings: [{ api: orders }]";

test("a stage may be protected through one domain and mapped by another without a web ACL", () => {
  expect(idsFor(own("a"), `webAcl: a, ${orders}`, orders)).toEqual([]);
});

test("one existing web ACL may have two names", () => {
  const webAcls = `${existing("a", "1")}\n${existing("b", "1")}`;
  expect(idsFor(webAcls, `webAcl: a, ${orders}`, `webAcl: b, ${orders}`)).toEqual([]);
});

test("two existing web ACLs are two", () => {
  const webAcls = `${existing("a", "1")}\n${existing("b", "2")}`;
  expect(idsFor(webAcls, `webAcl: a, ${orders}`, `webAcl: b, ${orders}`)).toEqual([
    "waf-one-acl-per-stage",
  ]);
});

test("an API under two names is one stage, and one finding for all its mappings", () => {
  const found = faultsFor(`apis:
  same: { kind: rest, regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } } }
webAcls:
${own("a")}
${own("b")}
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: a, ${orders} }
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: b
    mappings: [{ path: x, api: same }, { path: y, api: same }]
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["waf-one-acl-per-stage"]);
});

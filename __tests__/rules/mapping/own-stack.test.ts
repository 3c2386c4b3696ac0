import { findingsFor } from "../../support/findings-for";

const fleet = (api: string, domain: string) => `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1]${api} }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
${domain}`;

const found = (api: string, domain: string) =>
  findingsFor(fleet(api, domain))
    .filter(({ severity }) => severity === "error")
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);

test("an API and its domain are in one account, said or not", () => {
  expect(found("", "")).toEqual([]);
  expect(found(", account: prod", "    account: prod\n")).toEqual([]);
  expect(found("", "    account: prod\n")).toEqual([
    'mapping-own-stack: "stock" is made in the account that the credentials lead to, but "api.example.com" is in the account prod',
  ]);
  expect(found(", account: prod", "")).toEqual([
    'mapping-own-stack: "stock" is made in the account prod, but "api.example.com" is in the account that the credentials lead to',
  ]);
});

test("of two accounts with ids, the ids are told", () => {
  expect(found(", account: network", "    account: prod\n")).toEqual([
    expect.stringContaining('mapping-api-account: "stock" is in the account network'),
  ]);
});

test("a private API on a public domain is told once", () => {
  expect(found(", endpoint: private, vpcEndpoints: [vpce-0123456789abcdef0]", "")).toEqual([
    expect.stringContaining('mapping-visibility: "stock" has a private endpoint'),
  ]);
});

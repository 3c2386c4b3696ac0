import { faultsFor } from "../../support/findings-for";

/** What is told of a domain in the account `shop` and a zone in `dns`, by their ways in. */
function found(shop: string, dns: string, domain = "") {
  return faultsFor(`accounts:
  shop: { id: "333333333333"${shop} }
  dns: { id: ${dns} }
zones:
  example.org: { id: Z0ORG, account: dns }
domains:
  - { name: api.example.org, endpoint: regional, region: eu-west-1, account: shop, mappings: [{ api: orders }] }
  - { name: www.example.org, endpoint: regional, region: eu-west-1, account: shop, mappings: [{ api: orders }]${domain} }
`).map(({ ruleId, at, message, help }) => [ruleId, at.path.join("/"), message, help]);
}

test("two accounts with the credentials as they are, once for all domains", () => {
  expect(found("", '"444444444444"')).toEqual([
    [
      "account-way-in",
      "accounts/dns",
      "`shop` and `dns`, whose zones the domains of `shop` need, are two accounts entered with the same credentials",
      "Write the `roleArn` of a role in 444444444444 at `dns`, or a `profile` of its own.",
    ],
  ]);
});

test("two accounts with one profile", () => {
  expect(found(", profile: hub", '"444444444444", profile: hub')).toHaveLength(1);
});

test.each([
  ["a role in either", "", '"444444444444", roleArn: "arn:aws:iam::444444444444:role/dns"'],
  ["a role in the other", ', roleArn: "arn:aws:iam::333333333333:role/x"', '"444444444444"'],
  ["a profile of its own", "", '"444444444444", profile: dns'],
  ["two names of one account", "", '"333333333333"'],
])("%s will do", (_way, shop, dns) => {
  expect(found(shop, dns)).toEqual([]);
});

test("a zone that is only there for a certificate's other name counts", () => {
  const told = faultsFor(`accounts:
  shop: { id: "333333333333" }
  dns: { id: "444444444444" }
zones:
  example.org: { id: Z0ORG, account: dns }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: shop
    certificate: { alternativeNames: [api.example.org] }
    mappings: [{ api: orders }]
`);
  expect(told.map(({ ruleId }) => ruleId)).toEqual(["account-way-in"]);
});

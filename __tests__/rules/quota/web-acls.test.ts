import { findingsFor } from "../../support/findings-for";

const group = "{ managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }";
const arn = "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/old/1a2b";

/** A fleet with three web ACLs, and a REST API for each of the domains. */
const found = (quotas: string, ...domains: readonly string[]) =>
  findingsFor(`quotas: ${quotas}
webAcls:
  first: ${group}
  second: ${group}
  old: { existing: { eu-west-1: "${arn}" } }
apis:
${domains.map((_, n) => `  api-${n}: { kind: rest, name: api-${n}, regions: { eu-west-1: { id: a${n}, stage: prod }, us-east-1: { id: b${n}, stage: prod } } }\n`).join("")}domains:
${domains.map((domain, n) => `  - { name: a${n}.example.com, endpoint: regional, ${domain}, mappings: [{ api: api-${n} }] }\n`).join("")}`).map(
    ({ ruleId, at, message }) => [ruleId, at.path.join("."), message],
  );

test("the first web ACL that is one too many is shown, in the order in which they are listed", () => {
  expect(
    found(
      "{ webAcls: 1 }",
      "region: eu-west-1, webAcl: second",
      "region: eu-west-1, webAcl: first",
    ),
  ).toEqual([
    [
      "quota-web-acls",
      "webAcls.second",
      "the fleet makes 2 web ACLs in eu-west-1 of the credentials' account, and the quota is 1",
    ],
  ]);
});

test("a web ACL counts once in a region, however many domains use it, and in each region", () => {
  const both =
    "regions: [eu-west-1, us-east-1], healthCheck: { alarm: { errors: 10 } }, webAcl: first";
  expect(found("{ webAcls: 2 }", both, both)).toEqual([]);
  expect(found("{ webAcls: { us-east-1: 1 } }", both, both)).toEqual([
    [
      "quota-nearly-used",
      "webAcls.first",
      "the fleet makes 1 web ACL in us-east-1 of the credentials' account, 100 % of the quota of 1",
    ],
  ]);
});

test("web ACLs that exist do not count", () => {
  expect(found("{ webAcls: 1 }", "region: eu-west-1, webAcl: old")).toEqual([]);
});

test("a web ACL is made in each account that needs it", () => {
  const domains = ["prod", "network"].map(
    (account) => `account: ${account}, region: eu-west-1, webAcl: first`,
  );
  expect(found("{ webAcls: 2 }", ...domains)).toEqual([]);
});

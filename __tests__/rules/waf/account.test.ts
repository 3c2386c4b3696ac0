import { faultsFor } from "../../support/findings-for";

function found(account: string, first: string, second: string) {
  const arn = (region: string, owner: string) =>
    `"arn:aws:wafv2:${region}:${owner}:regional/webacl/shared/2f6b"`;
  return faultsFor(`accounts:
  same: { id: "111111111111", profile: other }
webAcls:
  shared: { existing: { eu-west-1: ${arn("eu-west-1", first)}, us-east-1: ${arn("us-east-1", second)} } }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    webAcl: shared
    ${account}
    mappings: [{ api: orders }]
`).map(({ ruleId, message }) => [ruleId, message]);
}
const one = "111111111111";
const other = "333333333333";

test("an account goes by its id, whatever its name", () => {
  expect(found("account: same", one, one)).toEqual([]);
});

test("the account of a domain that says none is not known, so it may be the web ACL's", () => {
  expect(found("alias: true", other, other)).toEqual([]);
});

test("whatever account it is, it is one", () => {
  expect(found("alias: true", one, other)).toEqual([
    [
      "waf-account",
      '"shared" is in two accounts, 111111111111 and 333333333333, but "api.example.com" is in one',
    ],
  ]);
});

test("a domain that says its account is told of the first other one", () => {
  expect(found("account: prod", one, other)).toEqual([
    [
      "waf-account",
      '"shared" is in the account 333333333333, but "api.example.com" is in prod (111111111111)',
    ],
  ]);
});

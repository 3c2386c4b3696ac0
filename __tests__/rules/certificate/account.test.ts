import { faultsFor } from "../../support/findings-for";

function found(account: string, first: string, second: string) {
  const arn = (region: string, owner: string) =>
    `"arn:aws:acm:${region}:${owner}:certificate/6b1f"`;
  return faultsFor(`accounts:
  same: { id: "111111111111", profile: other }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    ${account}
    certificate: { arns: { eu-west-1: ${arn("eu-west-1", first)}, us-east-1: ${arn("us-east-1", second)} } }
    mappings: [{ api: orders }]
`).map(({ ruleId, at, message }) => [ruleId, at.path.at(-1), message]);
}
const one = "111111111111";
const other = "333333333333";

test("an account goes by its id, whatever its name", () => {
  expect(found("account: same", one, one)).toEqual([]);
});

test("the account of a domain that says none is not known, so it may be the certificates'", () => {
  expect(found("alias: true", other, other)).toEqual([]);
});

test("whatever account it is, it is one", () => {
  expect(found("alias: true", one, other)).toEqual([
    [
      "certificate-account",
      "us-east-1",
      '"api.example.com" has certificates in two accounts, 111111111111 and 333333333333, but a domain is in one',
    ],
  ]);
});

test("an unknown account is one mistake", () => {
  expect(found("account: produ", one, other).map(([ruleId]) => ruleId)).toEqual([
    "reference-known",
  ]);
});

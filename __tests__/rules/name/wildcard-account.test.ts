import { findingsFor } from "../../support/findings-for";

function idsFor(...names: string[]) {
  const domains = names.map(
    (name, index) =>
      `  - { name: "${name}", endpoint: regional, region: eu-west-1, account: ${index === 0 ? "prod" : "network"}, mappings: [{ api: orders }] }\n`,
  );
  return findingsFor(`domains:\n${domains.join("")}`).map(({ ruleId, message }) => [
    ruleId,
    message,
  ]);
}

test("a wildcard is found once, however many names of other accounts it covers", () => {
  expect(idsFor("*.example.com", "a.example.com", "b.example.com")).toEqual([
    [
      "name-wildcard-account",
      '"*.example.com" is in account `prod`, but "a.example.com" is in account `network` (and 1 more)',
    ],
  ]);
});

test("a wildcard leaves names further down to other accounts", () => {
  expect(idsFor("*.example.com", "a.b.example.com", "example.com")).toEqual([]);
});

test("a regional wildcard leaves the names in other regions to other accounts", () => {
  expect(
    findingsFor(`domains:
  - { name: "*.example.com", endpoint: regional, region: eu-west-1, account: network, mappings: [{ api: orders }] }
  - { name: a.example.com, endpoint: edge, region: us-east-1, account: prod, mappings: [{ api: orders }] }
`),
  ).toEqual([]);
});

test("edge domains meet whatever their regions", () => {
  expect(
    findingsFor(`domains:
  - { name: "*.example.com", endpoint: edge, region: eu-west-1, account: network, mappings: [{ api: orders }] }
  - { name: a.example.com, endpoint: edge, region: us-east-1, account: prod, mappings: [{ api: orders }] }
`).map(({ ruleId }) => ruleId),
  ).toEqual(["name-wildcard-account"]);
});

test("the account of the credentials may be the same as a listed one", () => {
  expect(
    findingsFor(`domains:
  - { name: "*.example.com", endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: a.example.com, endpoint: regional, region: eu-west-1, account: prod, mappings: [{ api: orders }] }
`),
  ).toEqual([]);
});

test("two names of one account are one account", () => {
  expect(
    findingsFor(`accounts:
  same: { id: "111111111111", profile: other }
domains:
  - { name: "*.example.com", endpoint: regional, region: eu-west-1, account: prod, mappings: [{ api: orders }] }
  - { name: a.example.com, endpoint: regional, region: eu-west-1, account: same, mappings: [{ api: orders }] }
`),
  ).toEqual([]);
});

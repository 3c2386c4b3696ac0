import { faultsFor } from "../../support/findings-for";

function idsFor(first: string, second: string) {
  const domain = (account: string, endpoint: string, alias: boolean) => `
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    account: ${account}
    alias: ${alias}
    vpcEndpoints: [${endpoint}]
    mappings: [{ api: ledger }]`;
  return faultsFor(`accounts:
  same: { id: "111111111111", profile: other }
domains:${domain(first, "vpce-01234567", true)}${domain(second, "vpce-89abcdef", false)}
`).map(({ ruleId }) => ruleId);
}

test("two names of one account are one account", () => {
  expect(idsFor("prod", "same")).toEqual(["private-one-per-region"]);
});

test("two accounts may have a private domain of one name each", () => {
  expect(idsFor("prod", "network")).toEqual([]);
});

test("an unknown account is one mistake", () => {
  expect(idsFor("prod", "produ")).toEqual(["reference-known"]);
});

import { findingsFor } from "../../support/findings-for";

const endpoints = ["vpce-01234567", "vpce-12345678", "vpce-23456789"];

/** Private domains with so many VPC endpoints each. */
const found = (quota: number, ...counts: readonly number[]) =>
  findingsFor(`quotas: { accessAssociations: ${quota} }
domains:
${counts.map((count, index) => `  - { name: a${index}.internal.example.com, endpoint: private, region: eu-west-1, vpcEndpoints: [${endpoints.slice(0, count).join(", ")}], mappings: [{ api: ledger }] }\n`).join("")}`).map(
    ({ ruleId, at, message }) => [ruleId, at.path.join("."), message],
  );

test("each VPC endpoint of each private domain counts, and the first that is too many is shown", () => {
  expect(found(7, 2, 3)).toEqual([]);
  expect(found(3, 2, 3)).toEqual([
    [
      "quota-access-associations",
      "domains.1.vpcEndpoints.1",
      "the private domains in eu-west-1 of the credentials' account are opened to 5 VPC endpoints, and the quota is 3",
    ],
  ]);
});

test("the last one is shown where they all fit but only just", () => {
  expect(found(5, 2, 3)).toEqual([
    [
      "quota-nearly-used",
      "domains.1.vpcEndpoints.2",
      "the private domains in eu-west-1 of the credentials' account are opened to 5 VPC endpoints, 100 % of the quota of 5",
    ],
  ]);
});

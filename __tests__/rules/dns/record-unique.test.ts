import { findingsFor } from "../../support/findings-for";

const ids = (...domains: string[]) =>
  findingsFor(`domains:\n${domains.map((domain) => `  - { ${domain} }\n`).join("")}`).map(
    ({ ruleId }) => ruleId,
  );
const regional = (region: string) =>
  `name: api.example.com, endpoint: regional, region: ${region}, mappings: [{ api: orders }]`;
const edge =
  "name: api.example.com, endpoint: edge, region: us-east-1, mappings: [{ api: orders }]";
const isPrivate = (vpcEndpoint: string) =>
  `name: a.internal.example.com, endpoint: private, region: eu-west-1, vpcEndpoints: [${vpcEndpoint}], mappings: [{ api: ledger }]`;

test("regional domains of a name in two regions have one record, unless they are one domain", () => {
  expect(ids(regional("eu-west-1"), regional("us-east-1"))).toEqual(["dns-record-unique"]);
});

test("an edge domain and a regional one in another region have one record", () => {
  expect(ids(regional("eu-west-1"), edge)).toEqual(["dns-record-unique"]);
  expect(ids(regional("eu-west-1"), `${edge}, alias: false`)).toEqual([]);
});

test("domains that cannot exist beside each other are one mistake", () => {
  expect(ids(regional("us-east-1"), edge)).toEqual(["name-unique"]);
  expect(ids(isPrivate("vpce-0123456789abcdef0"), isPrivate("vpce-0123456789abcdef0"))).toEqual([
    "private-name-endpoint-unique",
  ]);
});

test("private domains of a name with VPC endpoints of their own have one record", () => {
  expect(ids(isPrivate("vpce-0123456789abcdef0"), isPrivate("vpce-0fedcba9876543210"))).toEqual([
    "dns-record-unique",
  ]);
});

test("a public and a private domain of a name are in zones of their own", () => {
  expect(
    ids(
      isPrivate("vpce-0123456789abcdef0"),
      "name: a.internal.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }]",
    ),
  ).toEqual([]);
});

import { findingsFor } from "../../support/findings-for";

/** What is told of these domains, the quota being one less than the records they are said to need. */
const found = (records: number, ...domains: readonly string[]) =>
  findingsFor(`quotas: { recordsPerZone: ${records - 1} }
zones: { example.net: { id: Z0NET } }
domains:
${domains.map((domain) => `  - { ${domain}, mappings: [{ api: orders }] }\n`).join("")}`).map(
    ({ ruleId, message }) => [ruleId, message],
  );

const overused = (records: number) => [
  [
    "quota-zone-records",
    `the fleet makes ${records} records in the zone example.net of the credentials' account, and the quota is ${records - 1}`,
  ],
];

const regional = (name: string) => `name: ${name}, endpoint: regional, region: eu-west-1`;

test("a domain has two alias records and one to prove its name", () => {
  expect(found(3, regional("api.example.net"))).toEqual(overused(3));
});

test("a domain in several regions has as many of each", () => {
  const domain =
    "name: api.example.net, endpoint: regional, regions: [eu-west-1, us-east-1], healthCheck: { alarm: { errors: 10 } }";
  expect(found(6, domain)).toEqual(overused(6));
});

test("a name and its wildcard share one validation record in a stack", () => {
  expect(found(5, regional("example.net"), regional('"*.example.net"'))).toEqual(overused(5));
});

test("an edge domain and a regional one are in two stacks, each with a record for the wildcard", () => {
  const edge = "name: example.net, endpoint: edge, region: eu-west-1";
  expect(found(6, edge, regional('"*.example.net"'))).toEqual(overused(6));
});

test("each base of a certificate has a record in the zone that it is in", () => {
  const names = "alternativeNames: [b.example.net, '*.b.example.net', c.example.com]";
  expect(found(4, `${regional("a.example.net")}, certificate: { ${names} }`)).toEqual(overused(4));
});

test.each([
  ["alias: false", 1],
  ["certificate: { validationRecords: existing }", 2],
  ["certificate: { validation: email }", 2],
])("what %s does not make does not count", (settings, records) => {
  const domain = `${regional("api.example.net")}, ${settings}`;
  const quota = found(records + 1, domain).filter(([ruleId]) => ruleId?.startsWith("quota"));
  expect(quota.map(([, message]) => message)).toEqual([
    `the fleet makes ${records} ${records === 1 ? "record" : "records"} in the zone example.net of the credentials' account, 100 % of the quota of ${records}`,
  ]);
});

test("the quota is that of the zone's account, or else of the domains' whose records go there", () => {
  const inAccounts = (zone: string) =>
    findingsFor(`accounts:
  dns: { id: "333333333333", profile: dns, quotas: { recordsPerZone: 2 } }
  shop: { id: "444444444444", quotas: { recordsPerZone: 1 } }
zones: { example.net: { id: Z0NET${zone} } }
domains:
  - { ${regional("api.example.net")}, account: shop, mappings: [{ api: orders }] }
`);
  expect(inAccounts(", account: dns")).toMatchObject([
    {
      at: { path: ["domains", 0, "name"] },
      related: [{ at: { path: ["zones", "example.net"] }, message: "the zone" }],
      message:
        "the fleet makes 3 records in the zone example.net of dns (333333333333), and the quota is 2",
    },
  ]);
  expect(inAccounts("")).toMatchObject([
    {
      message:
        "the fleet makes 3 records in the zone example.net of shop (444444444444), and the quota is 1",
    },
  ]);
});

test("a zone whose account is not listed has records that nobody can count", () => {
  const found = findingsFor(`quotas: { recordsPerZone: 1 }
zones: { example.net: { id: Z0NET, account: netwrok } }
domains:
  - { ${regional("api.example.net")}, mappings: [{ api: orders }] }
`);
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["reference-known"]);
});

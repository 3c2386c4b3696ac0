import { faultsFor } from "../../support/findings-for";
import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const told = (yaml: string) =>
  faultsFor(yaml).map(({ ruleId, at, message }) => [ruleId, at.path.slice(1).join("."), message]);
const regional = `  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    regionalNames: true
    mappings: [{ api: orders }]
`;
const other = (region: string, account = "") => `  - name: eu-west-1.api.example.com
    endpoint: regional
    region: ${region}
${account}    mappings: [{ api: orders }]
`;

test("a regional name is no other domain's in its region", () => {
  const message = '"eu-west-1.api.example.com" is a domain in eu-west-1 already';
  expect(told(`domains:\n${regional}${other("eu-west-1")}`)).toEqual([
    ["name-unique", "1.name", message],
  ]);
  expect(told(`domains:\n${other("eu-west-1")}${regional}`)).toEqual([
    ["name-unique", "1.regionalNames", message],
  ]);
});

test("a regional name has the records of one domain", () => {
  expect(told(`domains:\n${regional}${other("us-east-1")}`)).toEqual([
    [
      "dns-record-unique",
      "1.name",
      '"eu-west-1.api.example.com" has alias records in example.com already',
    ],
  ]);
});

test("a wildcard above a regional name is in its account", () => {
  const wildcard = (account: string) => `  - name: "*.api.example.com"
    endpoint: regional
    region: eu-west-1
    account: ${account}
    mappings: [{ api: orders }]
`;
  const inProd = regional.replace("    region", "    account: prod\n    region");
  expect(told(`domains:\n${inProd}${wildcard("prod")}`)).toEqual([]);
  expect(told(`domains:\n${inProd}${wildcard("network")}`).map(([ruleId]) => ruleId)).toEqual([
    "name-wildcard-account",
  ]);
});

test("regional names count as domains, certificates and records", () => {
  const counted = (quota: string) =>
    told(`quotas: { ${quota} }\ndomains:\n${regional}`).map(([ruleId]) => ruleId);
  expect(counted("publicDomains: 1")).toEqual(["quota-public-domains"]);
  expect(counted("certificates: 1")).toEqual(["quota-certificates"]);
  expect(
    told(`accounts: { dns: { id: "333333333333", quotas: { recordsPerZone: 5 } } }
zones: { example.net: { id: Z0NET, account: dns } }
domains:
${regional.replace("example.com", "example.net")}`),
  ).toEqual([
    [
      "quota-zone-records",
      "0.regionalNames",
      "the fleet makes 6 records in the zone example.net of dns (333333333333), and the quota is 5",
    ],
  ]);
});

test("a name of 243 characters has room for eu-west-1 and a dot, one of 244 has none", () => {
  const rest = `${`${"a".repeat(57)}.`.repeat(3)}example.com`;
  const long = (length: number) => `name: ${"b".repeat(length - rest.length - 1)}.${rest}`;
  const settings = [
    "regions: [eu-west-1]",
    "regionalNames: true",
    'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }',
  ];
  expect(brokenByRouted(long(243), ...settings)).toEqual([]);
  const [found] = toldOfRouted(long(244), ...settings);
  expect([found?.[0], found?.[1], found?.[3]]).toEqual([
    "routing-regional-name",
    "regionalNames",
    "Leave `regionalNames` out, or choose a shorter name.",
  ]);
});

import { findingsFor } from "../../support/findings-for";

const found = (domain: string, zones = "{}") =>
  findingsFor(`zones: ${zones}
domains:
  - { region: eu-west-1, ${domain} }
`).map(({ ruleId, at }) => [ruleId, at.path.slice(2).join(".")]);
const regional = "endpoint: regional, mappings: [{ api: orders }]";
const isPrivate =
  "endpoint: private, vpcEndpoints: [vpce-0123456789abcdef0], mappings: [{ api: ledger }]";

test("a private zone alone cannot validate the certificate of a private domain", () => {
  const zones = "{ corp.org: { id: Z0CORP, private: true } }";
  expect(found(`name: ledger.corp.org, ${isPrivate}`, zones)).toEqual([
    ["certificate-validation-zone", "name"],
  ]);
  expect(
    found(
      `name: ledger.corp.org, certificate: { validationRecords: existing }, ${isPrivate}`,
      zones,
    ),
  ).toEqual([]);
});

test("a name without any zone is one mistake", () => {
  expect(found(`name: api.example.org, ${regional}`)).toEqual([["dns-zone-found", "name"]]);
  expect(found(`name: api.example.org, ${isPrivate}`)).toEqual([["dns-zone-found", "name"]]);
  expect(found(`name: api.example.org, alias: false, ${regional}`)).toEqual([
    ["certificate-validation-zone", "name"],
  ]);
});

test("a zone that the name is not in is one mistake", () => {
  expect(found(`name: api.example.org, zone: example.com, ${regional}`)).toEqual([
    ["dns-zone-contains-name", "zone"],
  ]);
});

test("external DNS takes the name and all others that no zone is listed for", () => {
  const names = "certificate: { alternativeNames: [api.example.net] }";
  expect(found(`name: api.example.org, zone: external, ${names}, ${regional}`)).toEqual([]);
});

test("names without a zone are found together", () => {
  const names = "certificate: { alternativeNames: [a.example.net, b.example.net] }";
  expect(found(`name: api.example.com, ${names}, ${regional}`)).toEqual([
    ["certificate-validation-zone", "certificate.alternativeNames.0"],
  ]);
});

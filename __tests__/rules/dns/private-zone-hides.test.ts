import { faultsFor } from "../../support/findings-for";

const regional = (name: string, more = "") =>
  `  - { name: "${name}", endpoint: regional, region: eu-west-1, mappings: [{ api: orders }]${more} }\n`;
const inVpc = (name: string, more = "") =>
  `  - { name: ${name}, endpoint: private, region: eu-west-1, vpcEndpoints: [vpce-01234567], mappings: [{ api: ledger }]${more} }\n`;

function found(domains: string, zones = "") {
  return faultsFor(`zones: { ${zones} }\ndomains:\n${domains}`).map(({ ruleId, at, message }) => [
    ruleId,
    at.path.join("/"),
    /the private zone (\S+),/.exec(message)?.[1],
  ]);
}
const hidden = [["dns-private-zone-hides", "domains/0/name", "internal.example.com"]];

test("the zone's own name is in it, and so is a wildcard of it", () => {
  expect(found(regional("internal.example.com"))).toEqual(hidden);
  expect(found(regional("*.internal.example.com"))).toEqual(hidden);
});

test("a name that only ends with the same letters is not", () => {
  expect(found(regional("notinternal.example.com"))).toEqual([]);
});

test("a nearer public zone is no help", () => {
  expect(
    found(regional("api.eu.internal.example.com"), "eu.internal.example.com: { id: Z0EU }"),
  ).toEqual(hidden);
});

test("a nearer private zone is the one that is asked", () => {
  const nearer = "eu.internal.example.com: { id: Z0EU, private: true }";
  expect(found(regional("api.eu.internal.example.com"), nearer)).toEqual([
    ["dns-private-zone-hides", "domains/0/name", "eu.internal.example.com"],
  ]);
});

test("the private domain of the name is found there in its stead", () => {
  const name = "ledger.internal.example.com";
  expect(found(regional(name) + inVpc(name))).toEqual([]);
  expect(found(regional(name) + inVpc(name, ", alias: false"))).toEqual(hidden);
});

test("a domain may have its alias in the private zone", () => {
  expect(found(regional("api.internal.example.com", ", zone: internal.example.com"))).toEqual([]);
});

test("the alias of a wildcard answers for the names it covers", () => {
  const wildcard = regional("*.internal.example.com", ", zone: internal.example.com");
  expect(found(regional("api.internal.example.com") + wildcard)).toEqual([]);
  expect(found(regional("api.eu.internal.example.com") + wildcard)).toEqual(hidden);
});

test("of two private zones of a name, the one without the record hides it", () => {
  const rival = "staging: { id: Z0STAGING, name: internal.example.com, private: true }";
  const name = "ledger.internal.example.com";
  expect(found(regional(name) + inVpc(name, ", zone: internal.example.com"), rival)).toEqual(
    hidden,
  );
});

test("a name that is not switched to the domain yet, or has its DNS elsewhere, is another matter", () => {
  expect(found(regional("api.internal.example.com", ", alias: false"))).toEqual([]);
  expect(found(regional("api.internal.example.com", ", zone: external"))).toEqual(hidden);
});

test("a zone that cannot be understood may be the one with the record", () => {
  const broken = "eu.internal.example.com: { id: 5, private: true }";
  expect(found(regional("api.eu.internal.example.com"), broken)).toEqual([
    ["file-type", "zones/eu.internal.example.com/id", undefined],
  ]);
});

import { findingsFor } from "../../support/findings-for";

const found = (quota: string, ...domains: readonly string[]) =>
  findingsFor(`quotas: { certificates: ${quota} }
domains:
${domains.map((domain) => `  - { ${domain}, mappings: [{ api: orders }] }\n`).join("")}`).map(
    ({ ruleId, at, message }) => [ruleId, at.path.join("."), message],
  );

const regional =
  "name: api.example.com, endpoint: regional, regions: [eu-west-1, us-east-1], healthCheck: { alarm: { errors: 10 } }";
const edge = "name: www.example.com, endpoint: edge, region: eu-west-1";

test("the certificates of edge domains count in us-east-1, with those of its regional domains", () => {
  expect(found("{ eu-west-1: 2, us-east-1: 1 }", regional, edge)).toEqual([
    [
      "quota-certificates",
      "domains.1.name",
      "the fleet requests 2 certificates in us-east-1 of the credentials' account, and the quota is 1",
    ],
  ]);
  expect(found("{ eu-west-1: 1 }", edge)).toEqual([]);
});

test("a certificate that domains share counts once in each stack", () => {
  const named = (quota: string) =>
    findingsFor(`quotas: { certificates: ${quota} }
certificates: { all: { names: ["*.example.com"] } }
domains:
  - { ${regional}, certificate: all, mappings: [{ api: orders }] }
  - { name: b.example.com, endpoint: regional, region: us-east-1, certificate: all, mappings: [{ api: orders }] }
  - { ${edge}, certificate: all, mappings: [{ api: orders }] }
`).map(({ ruleId, at, message }) => [ruleId, at.path.join("."), message]);
  expect(named("{ eu-west-1: 2, us-east-1: 3 }")).toEqual([]);
  expect(named("{ eu-west-1: 2, us-east-1: 1 }")).toEqual([
    [
      "quota-certificates",
      "domains.2.name",
      "the fleet requests 2 certificates in us-east-1 of the credentials' account, and the quota is 1",
    ],
  ]);
});

test("certificates that exist do not count", () => {
  const existing =
    'certificate: { arn: "arn:aws:acm:us-east-1:111111111111:certificate/6b1f0000-0000-4000-8000-000000000000" }';
  expect(found("{ us-east-1: 1 }", `${edge}, ${existing}`)).toEqual([]);
});

import { findingsFor } from "../../support/findings-for";

const domain = (others: readonly string[]) => `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: ${JSON.stringify(others)} }
    mappings: [{ api: orders }]
`;
const others = (count: number) =>
  Array.from({ length: count }, (_, index) => `n${index}.example.com`);

const found = (yaml: string) =>
  findingsFor(yaml).map(({ ruleId, message, help }) => [ruleId, message, help]);

test("10 names are in the quota of a new account, 11 are not", () => {
  expect(found(domain(others(6)))).toEqual([]);
  expect(found(domain(others(9)))).toEqual([
    [
      "quota-nearly-used",
      "the certificate in eu-west-1 of the credentials' account has 10 names, 100 % of the quota of 10",
      "No other fits. Before more are needed, have AWS raise the quota in Service Quotas and write `namesPerCertificate: { eu-west-1: … }` under the fleet's `quotas`, or remove names; `*.example.com` alone would cover 10 of them.",
    ],
  ]);
  expect(found(domain(others(10)))).toEqual([
    [
      "certificate-name-count",
      "the certificate in eu-west-1 of the credentials' account has 11 names, and the quota is 10",
      "Remove 1; `*.example.com` alone would cover 11 of them. Or have AWS raise the quota in Service Quotas and write `namesPerCertificate: { eu-west-1: 11 }` under the fleet's `quotas`.",
    ],
  ]);
});

test("a name that is written twice counts once", () => {
  expect(found(domain([...others(6), "api.example.com", "n0.example.com"]))).toEqual([]);
});

test("a certificate that domains share counts once, where it is written", () => {
  const names = JSON.stringify(["*.example.com", ...others(10)]);
  const shared = findingsFor(`certificates: { shop: { names: ${names} } }
domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, certificate: shop, mappings: [{ api: orders }] }
  - { name: b.example.com, endpoint: regional, region: us-east-1, certificate: shop, mappings: [{ api: orders }] }
`);
  expect(shared.map(({ at, message }) => [at.path.join("."), message])).toEqual([
    [
      "certificates.shop.names",
      'the certificate "shop" in eu-west-1 of the credentials\' account has 11 names, and the quota is 10',
    ],
  ]);
});

test("what a zone covers has two names, however many domains there are", () => {
  const covered = (quota: number) =>
    found(`quotas: { namesPerCertificate: ${quota} }
zones: { example.org: { id: Z0ORG, cover: wildcard } }
domains:
${others(20)
  .map(
    (name) =>
      `  - { name: ${name.replace("com", "org")}, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }\n`,
  )
  .join("")}`);
  expect(covered(2)).toEqual([]);
  expect(covered(1)).toEqual([
    [
      "certificate-name-count",
      "the certificate of *.example.org in eu-west-1 of the credentials' account has 2 names, and the quota is 1",
      "Take `cover` out, for a certificate a domain. Or have AWS raise the quota in Service Quotas and write `namesPerCertificate: 2` under the fleet's `quotas`.",
    ],
  ]);
});

test("beyond 100 names there is no quota to ask for", () => {
  const [, , help] = found(domain(others(100)))[0] ?? [];
  expect(help).toBe(
    "Remove 91; `*.example.com` alone would cover 101 of them. AWS raises this quota to 100 at most.",
  );
  const atMost = found(`quotas: { namesPerCertificate: 100 }\n${domain(others(99))}`);
  expect(atMost[0]?.[2]).toBe(
    "No other fits. AWS raises this quota to 100 at most. Before more are needed, remove names; `*.example.com` alone would cover 100 of them.",
  );
});

test("the quota is the one of the domain's account, in the strictest of the certificate's regions", () => {
  const regions = (account: string) => `accounts:
  raised:
    id: "333333333333"
    quotas: { namesPerCertificate: { eu-west-1: 20, us-east-1: 12 } }
quotas: { namesPerCertificate: 5 }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    ${account}
    certificate: { alternativeNames: ${JSON.stringify(others(12))} }
    mappings: [{ api: orders }]
`;
  expect(found(regions("account: raised")).map(([, message]) => message)).toEqual([
    "the certificate in us-east-1 of raised (333333333333) has 13 names, and the quota is 12",
  ]);
  expect(found(regions("")).map(([, message]) => message)).toEqual([
    "the certificate in eu-west-1 of the credentials' account has 13 names, and the quota is 5",
  ]);
});

test("the certificate of an edge domain has the quota of us-east-1", () => {
  const edge = domain(others(12)).replace("regional", "edge");
  expect(found(`quotas: { namesPerCertificate: { us-east-1: 17 } }\n${edge}`)).toEqual([]);
});

import { findingsFor } from "../../support/findings-for";

const found = (certificate: string) =>
  findingsFor(`certificates:
  shop: { names: ["*.example.com"] }
  spare: { names: ["*.example.com"] }
domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, certificate: ${certificate}, mappings: [{ api: orders }] }
`).map(({ ruleId, at, message }) => [ruleId, at.path.join("."), message]);

test("a certificate that no domain uses is warned of, and one that a domain uses is not", () => {
  expect(found("shop")).toEqual([
    ["certificate-unused", "certificates.spare", 'no domain uses the certificate "spare"'],
  ]);
});

test("a misspelt certificate is one mistake", () => {
  expect(found("shpo").map(([ruleId]) => ruleId)).toEqual(["reference-known"]);
});

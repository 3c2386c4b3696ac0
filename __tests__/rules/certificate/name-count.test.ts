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

test("10 names are in the quota of a new account, 11 are not", () => {
  expect(findingsFor(domain(others(9)))).toEqual([]);
  expect(findingsFor(domain(others(10)))).toMatchObject([
    {
      message: "the certificate has 11 names, and the quota is 10",
      help: "Remove 1; `*.example.com` alone would cover 11 of them. Or have AWS raise the quota and write `quotas: { namesPerCertificate: 11 }`.",
    },
  ]);
});

test("a name that is written twice counts once", () => {
  expect(findingsFor(domain([...others(9), "api.example.com", "n0.example.com"]))).toEqual([]);
});

test("beyond 100 names there is no quota to ask for", () => {
  expect(findingsFor(domain(others(100)))[0]?.help).not.toContain("quota");
});

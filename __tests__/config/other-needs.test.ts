import { told } from "../support/told";

/** Message and help of what is told of a fleet with these lines. */
function needs(lines: string, files: Record<string, string> = {}) {
  return told({
    "domains.yaml": `project: acme\nzones: { example.com: { id: Z0123456789PUBLIC } }\n${lines}`,
    ...files,
  }).map(([, , message, help]) => [message, help]);
}

const byId = "regions: { eu-west-1: { id: a1b2c3d4e5, stage: prod } }";
const apis = `apis:\n  stock: { kind: rest, ${byId} }\n`;

test("a health check by its id has a place, with its region", () => {
  const fleet = `${apis}domains:
  - { name: stock.example.com, endpoint: regional, region: eu-west-1, routing: { policy: latency }, healthCheck: { id: abcdef11-2222-3333-4444-555555fedcba }, mappings: [{ api: stock }] }
`;
  expect(needs(fleet)).toEqual([
    [
      "there is no key `id` here",
      "Write `existing: { eu-west-1: abcdef11-2222-3333-4444-555555fedcba }`, with the region that the health check judges.",
    ],
  ]);
});

test("records in two zones are not made, and the way round is told", () => {
  const fleet = `${apis}domains:
  - { name: stock.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }], splitHorizonDns: true }
`;
  expect(needs(fleet)).toEqual([
    [
      "there is no key `splitHorizonDns` here",
      "Take it out: a domain has its records in one zone. Make those in the private zone by hand, and accept the warning about it, or choose a name that no private zone hides from its VPCs.",
    ],
  ]);
});

test("an empty list of acceptances is answered with one that can be typed", () => {
  const fleet = `${apis}domains:
  - { name: stock.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }], accept: }
`;
  expect(needs(fleet)).toEqual([
    [
      "`accept` has to be a list, but is empty",
      "Write a list, such as `accept: [{ rule: waf-empty, reason: it only counts, until: 2027-03-31 }]`, or leave it out.",
    ],
  ]);
});

test("a block of serverless-domain-manager's is turned into a domain", () => {
  const [, help] =
    needs(
      "apis: {}\ndomains: []\ncustom:\n  customDomain: { domainName: api.example.com, basePath: v1, endpointType: REGIONAL }\n",
    )[0] ?? [];
  expect(help).toContain(
    "domains: [{ name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ path: v1, api: orders }] }]",
  );
});

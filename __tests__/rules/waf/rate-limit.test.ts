import { findingsFor } from "../../support/findings-for";

function helpFor(rateLimit: string) {
  return findingsFor(`webAcls:
  baseline: { rateLimit: ${rateLimit} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`).map(({ help }) => /`(.+?)`/.exec(help)?.[1]);
}

test("10 and 2,000,000,000 requests are the bounds", () => {
  expect(helpFor("{ requests: 10 }")).toEqual([]);
  expect(helpFor("{ requests: 2000000000 }")).toEqual([]);
  expect(helpFor("{ requests: 9 }")).toEqual(["requests: 10"]);
  expect(helpFor("{ requests: 2000000001 }")).toEqual(["requests: 2000000000"]);
});

test("it shows the nearest window", () => {
  expect(helpFor("{ requests: 100, windowSeconds: 200 }")).toEqual(["windowSeconds: 120"]);
  expect(helpFor("{ requests: 100, windowSeconds: 3600 }")).toEqual(["windowSeconds: 600"]);
});

test("requests and window are two mistakes", () => {
  expect(helpFor("{ requests: 1, windowSeconds: 1 }")).toHaveLength(2);
});

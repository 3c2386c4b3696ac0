import { HealthCheckRegion } from "@aws-sdk/client-route-53";
import { healthCheckers } from "../../../lib/model/health-checkers";
import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const probe = (settings = "path: /health") => `healthCheck: { ${settings} }`;
const names = "regionalNames: true";

test("the health checkers are those of the AWS SDK", () => {
  expect([...healthCheckers].sort()).toEqual(Object.values(HealthCheckRegion).sort());
});

test("without regional names the two ways out are shown", () => {
  expect(toldOfRouted(probe())).toEqual([
    [
      "routing-probe-name",
      "healthCheck.path",
      '"api.example.com" alone cannot tell which region is healthy, as Route 53 picks the region that answers',
      "Write `regionalNames: true` and `healthCheck: { path: /health }` to have each region called, or `healthCheck: { alarm: { errors: 10 } }` for an alarm on its API. Regional names are such as eu-west-1.api.example.com, each a domain with a certificate and records.",
    ],
  ]);
});

test("a name in a private zone is not called, with or without regional names", () => {
  const settings = ["name: a.internal.example.com", "zone: internal.example.com", probe()];
  expect(brokenByRouted(...settings, names)).toEqual([["routing-probe-name", "healthCheck.path"]]);
  expect(brokenByRouted(...settings)).toEqual([["routing-probe-name", "healthCheck.path"]]);
});

test("a path is answered by a mapping that it begins with, level by level", () => {
  const mappings = "mappings: [{ path: orders, api: orders }]";
  const unmapped = [["routing-probe-mapped", "healthCheck.path"]];
  expect(brokenByRouted(names, probe("path: /orders"), mappings)).toEqual([]);
  expect(brokenByRouted(names, probe("path: '/orders/health?deep=1'"), mappings)).toEqual([]);
  expect(brokenByRouted(names, probe("path: /orders1"), mappings)).toEqual(unmapped);
  expect(brokenByRouted(names, probe("path: /"), mappings)).toEqual(unmapped);
});

test("an alarm goes through no web ACL", () => {
  expect(brokenByRouted("healthCheck: { alarm: { errors: 1 } }")).toEqual([]);
});

const form = "it has to begin with a slash, and to have no more than 255 characters and no space";

test.each([
  ["path: health", "healthCheck.path", `"health" is not a path: ${form}`],
  ["path: '/a b'", "healthCheck.path", `"/a b" is not a path: ${form}`],
  [
    "path: /, checkers: [us-east-1, eu-west-1]",
    "healthCheck.checkers",
    "`checkers` has fewer than three checkers, the fewest that Route 53 takes",
  ],
  [
    "path: /, checkers: [us-east-1, eu-west-1, us-east-1]",
    "healthCheck.checkers.2",
    "item 3 of `checkers` is there twice",
  ],
  [
    "path: /, checkers: [us-east-1, eu-west-1, eu-central-1]",
    "healthCheck.checkers.2",
    'item 3 of `checkers` cannot be "eu-central-1"',
  ],
  [
    "path: /, intervalSeconds: 20",
    "healthCheck.intervalSeconds",
    "`intervalSeconds` cannot be the number 20",
  ],
  [
    "path: /, failureThreshold: 11",
    "healthCheck.failureThreshold",
    "`failureThreshold` is 11, but has to be at most 10",
  ],
  ["path: /, alarm: { errors: 1 }", "healthCheck.path", "`path` cannot stand beside `alarm`"],
  ["intervalSeconds: 10", "healthCheck.path", "`path` is missing"],
  ["alarm: {}", "healthCheck.alarm.errors", "`errors` is missing"],
  [
    "alarm: { existing: { eu-west-1: a, us-east-1: b }, errors: 1 }",
    "healthCheck.alarm.errors",
    "`errors` cannot stand beside `existing`",
  ],
])("%s is refused by its form", (settings, place, message) => {
  expect(toldOfRouted(names, probe(settings)).map((told) => told.slice(1, 3))).toEqual([
    [place, message],
  ]);
});

test("255 characters are a path, 256 are none", () => {
  const path = (length: number) => probe(`path: /${"a".repeat(length - 1)}`);
  expect(brokenByRouted(names, path(255))).toEqual([]);
  expect(brokenByRouted(names, path(256))).toEqual([["file-value", "healthCheck.path"]]);
});

test("a simple record follows no health check", () => {
  expect(toldOfRouted("regions: none", "region: eu-west-1", names, probe())).toEqual([
    [
      "file-value",
      "healthCheck",
      "`healthCheck` needs records that Route 53 chooses from, but the routing is simple",
      "Write `regions`, or another policy under `routing`, or leave `healthCheck` out.",
    ],
  ]);
});

import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const none = "healthCheck: none";
const helpFor = (...settings: string[]) => toldOfRouted(none, ...settings)[0]?.[3];

test.each([
  "routing: { policy: latency }",
  "routing: { policy: weighted, weights: { eu-west-1: 1, us-east-1: 1 } }",
  "routing: { policy: geolocation, locations: { eu-west-1: [default], us-east-1: [{ country: US }] } }",
  "routing: { policy: geoproximity }",
])("with %s it is missed", (routing) => {
  expect(brokenByRouted(none, routing)).toEqual([["routing-health-check", "name"]]);
});

test("one region, a name without records, and one whose DNS is elsewhere need none", () => {
  expect(brokenByRouted(none, "regions: [eu-west-1]")).toEqual([]);
  expect(brokenByRouted(none, "alias: false")).toEqual([]);
  expect(brokenByRouted(none, "zone: external")).toEqual([]);
});

test("the help has a path that the domain answers, and an API where there are several", () => {
  expect(helpFor("mappings: [{ path: v1, api: orders }]")).toBe(
    "Write `regionalNames: true` and `healthCheck: { path: /v1/health }` to have each region called, or `healthCheck: { alarm: { errors: 10 } }` for an alarm on its API. Where people take a region out, accept this with the reason.",
  );
});

test("a wildcard and a name in a private zone cannot be called", () => {
  const byAlarm =
    "Write `healthCheck: { alarm: { errors: 10 } }` for an alarm on its API. Where people take a region out, accept this with the reason.";
  expect(helpFor('name: "*.example.com"')).toBe(byAlarm);
  expect(helpFor("name: a.internal.example.com", "zone: internal.example.com")).toBe(byAlarm);
});

import { findingsFor } from "../../support/findings-for";
import { brokenByRouted, toldOfRouted } from "../../support/routed-domain";

const alarm = (settings: string) => `healthCheck: { alarm: { ${settings} } }`;
const one = ["regions: none", "region: eu-west-1", "routing: { policy: latency }"];
const both = "mappings: [{ path: orders, api: orders }, { path: carts, api: carts }]";

test("of several APIs the one to watch has to be said", () => {
  expect(toldOfRouted(...one, both, alarm("errors: 10"))).toEqual([
    [
      "routing-alarm-api",
      "healthCheck.alarm",
      '"api.example.com" maps orders and carts, and an alarm watches one API',
      "Write the one whose failure is to take a region out: `api: orders`.",
    ],
  ]);
  expect(brokenByRouted(...one, both, alarm("api: carts, errors: 10"))).toEqual([]);
});

test("an API that is mapped twice is one", () => {
  const twice = "mappings: [{ path: a, api: orders }, { path: b, api: orders }]";
  expect(brokenByRouted(...one, twice, alarm("errors: 10"))).toEqual([]);
});

test("the API to watch is one that the domain maps", () => {
  expect(toldOfRouted(...one, alarm("api: carts, errors: 10"))).toEqual([
    [
      "routing-alarm-unmapped",
      "healthCheck.alarm.api",
      '"api.example.com" does not map `carts`',
      "Write an API that it maps: orders.",
    ],
  ]);
});

test("an API to watch that the domain does not map is in all regions of it", () => {
  const ids = findingsFor(`apis:
  lone: { kind: http, regions: { eu-west-1: { id: a1, stage: prod } } }
domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 5, api: lone } }
    mappings: [{ api: orders }]
`).map(({ ruleId, message }) => [ruleId, message]);
  expect(ids).toContainEqual([
    "routing-alarm-regions",
    '"lone" is not in us-east-1, where an alarm of "api.example.com" would count its errors',
  ]);
});

test("an API that is not listed is one mistake, to map or to watch", () => {
  expect(brokenByRouted(...one, alarm("api: order, errors: 10"))).toEqual([
    ["reference-known", "healthCheck.alarm.api"],
  ]);
  expect(brokenByRouted(...one, "mappings: [{ api: order }]", alarm("errors: 10"))).toEqual([
    ["reference-known", "mappings.0.api"],
  ]);
});

test("a REST API without a name is told once, however many alarms are on it", () => {
  const domain = (name: string) => `  - name: ${name}.example.com
    endpoint: regional
    region: eu-west-1
    routing: { policy: latency }
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: refunds }]
`;
  const found = findingsFor(`apis:
  refunds: { kind: rest, regions: { eu-west-1: { id: z9y8x7w6v5, stage: prod } } }
domains:
${domain("a")}${domain("b")}`);
  expect(found.map(({ ruleId, at, related }) => [ruleId, at.path, related?.[0]?.at.path])).toEqual([
    ["routing-alarm-name", ["apis", "refunds"], ["domains", 0, "healthCheck", "alarm"]],
  ]);
});

test("alarms that exist need no name, and no saying which API", () => {
  const existing = alarm("existing: { eu-west-1: down }");
  expect(brokenByRouted(...one, both, existing)).toEqual([]);
});

test("an alarm under the wrong region is one mistake, not one too many and one too few", () => {
  expect(toldOfRouted(alarm("existing: { eu-wset-1: down, us-east-1: down }"))).toEqual([
    [
      "routing-alarm-regions",
      "healthCheck.alarm.existing.eu-wset-1",
      '"api.example.com" is not in eu-wset-1, but an alarm is given for it there',
      "Did you mean `eu-west-1`?",
    ],
  ]);
});

test("a health check counts in the domain's account once for each region", () => {
  const counted = (account: string, quota: number) =>
    findingsFor(`accounts:
  shop: { id: "333333333333", quotas: { healthChecks: ${quota} } }
domains:
  - name: api.example.com
    endpoint: regional
    ${account}
    regions: [eu-west-1, us-east-1]
    healthCheck: { alarm: { errors: 10 } }
    mappings: [{ api: orders }]
`).map(({ ruleId, message }) => [ruleId, message]);
  expect(counted("account: shop", 1)).toEqual([
    [
      "quota-health-checks",
      "the fleet makes 2 health checks of shop (333333333333), and the quota is 1",
    ],
  ]);
  expect(counted("alias: true", 1)).toEqual([]);
});

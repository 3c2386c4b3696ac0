import { applyTimes } from "../../lib/plan/apply-time";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { renderTimes } from "../../lib/report/render-times";
import { plansOf } from "../support/fleets";
import { examplePlans } from "../support/stack-json";

const account = (id: string) => ({ id: id.repeat(12), profile: `account-${id}` });

/** A fleet of so many domains, each in one of the accounts in turn. */
function fleet(domains: number, settings: object = {}, accounts: readonly string[] = []) {
  const regions = {
    "eu-west-1": { id: "a1", stage: "prod" },
    "us-east-1": { id: "b2", stage: "prod" },
  };
  return plansOf({
    project: "acme",
    accounts: Object.fromEntries(accounts.map((name, index) => [name, account(`${index + 1}`)])),
    zones: { "example.com": { id: "Z1", ...(accounts[0] && { account: accounts[0] }) } },
    apis: { orders: { kind: "rest", regions } },
    webAcls: { baseline: { rateLimit: { requests: 1000 } } },
    domains: Array.from({ length: domains }, (_, index) => ({
      name: `d${index}.example.com`,
      endpoint: "regional",
      region: "eu-west-1",
      mappings: [{ api: "orders" }],
      ...(accounts.length > 0 && { account: accounts[index % accounts.length] }),
      ...settings,
    })),
  });
}

const slowest = (plans: readonly StackPlan[]) =>
  applyTimes(plans).map(({ action, seconds, call, calls, scope }) => [
    action,
    seconds,
    call,
    calls,
    scope,
  ]);

test("a hundred domains take fifty minutes each way, as API Gateway takes one in thirty seconds", () => {
  expect(slowest(fleet(100))).toEqual([
    ["create", 3000, "CreateDomainName", 100, "one account"],
    ["change", 3000, "UpdateDomainName", 100, "one account"],
    ["destroy", 3000, "DeleteDomainName", 100, "one account"],
  ]);
});

test("the regions of an account share the limit", () => {
  const regions = ["eu-west-1", "us-east-1"];
  expect(slowest(fleet(10, { region: undefined, regions }))[0]).toEqual([
    "create",
    600,
    "CreateDomainName",
    20,
    "one account",
  ]);
});

test("accounts do not share the limit: the largest holds all up", () => {
  expect(slowest(fleet(11, {}, ["one", "two"]))[0]).toEqual([
    "create",
    180,
    "CreateDomainName",
    6,
    "one",
  ]);
});

test("where domains are few, another call may be the slowest", () => {
  const domains = [
    {
      name: "api.example.com",
      endpoint: "regional",
      region: "eu-west-1",
      webAcl: "baseline",
      mappings: Array.from({ length: 40 }, (_, index) => ({
        path: `p${index}`,
        api: `api-${index}`,
      })),
    },
  ];
  const apis = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `api-${index}`,
      { kind: "rest", regions: { "eu-west-1": { id: `a${index}`, stage: "prod" } } },
    ]),
  );
  const plans = plansOf({
    project: "acme",
    zones: { "example.com": { id: "Z1" } },
    webAcls: { baseline: { rateLimit: { requests: 1000 } } },
    apis,
    domains,
  });
  expect(slowest(plans)).toEqual([
    ["create", 80, "AssociateWebACL", 40, "one account, eu-west-1"],
    ["change", 30, "UpdateDomainName", 1, "one account"],
    ["destroy", 80, "DisassociateWebACL", 40, "one account, eu-west-1"],
  ]);
});

test("the text gives minutes, the reason, and when edge domains answer", () => {
  expect(
    renderTimes(fleet(3, { endpoint: "edge" })),
  ).toBe(`AWS's rates make all of it take, whatever the parallelism,
    to create   at least 1.5 minutes, because CreateDomainName is limited to one per 30 seconds, and one account needs 3
    to change   at least 1.5 minutes, because UpdateDomainName is limited to one per 30 seconds, and one account needs 3
    to destroy  at least 1.5 minutes, because DeleteDomainName is limited to one per 30 seconds, and one account needs 3
    an edge domain answers about 40 minutes after it is created
`);
});

test("a fleet that makes nothing has no times", () => {
  expect(renderTimes([])).toBe("");
});

/** REST APIs of the fleet's own, which log. */
const logging = (count: number, endpoint: string) =>
  examplePlans(`cloudWatchRole: managed
apis:
${Array.from({ length: count }, (_, index) => `  own-${index}: { kind: rest, endpoint: ${endpoint}, openapi: apis/stock.yaml, regions: [eu-west-1], stage: { accessLogs: {} } }\n`).join("")}domains: []
`);

test("REST APIs are made one in three seconds, edge ones in thirty, and all are deleted one in thirty", () => {
  expect(slowest(logging(20, "regional"))).toEqual([
    ["create", 100, "CreateDeployment", 20, "one account"],
    ["change", 100, "CreateDeployment", 20, "one account"],
    ["destroy", 600, "DeleteRestApi", 20, "one account"],
  ]);
  expect(slowest(logging(20, "edge"))[0]).toEqual([
    "create",
    600,
    "CreateRestApi for edge APIs",
    20,
    "one account",
  ]);
});

test("two usage plans are changed and destroyed one in twenty seconds", () => {
  const plans = plansOf({
    project: "acme",
    apis: { orders: { kind: "rest", regions: { "eu-west-1": { id: "a1", stage: "prod" } } } },
    usagePlans: {
      partners: { apis: ["orders"], keys: ["acme"] },
      trial: { apis: ["orders"], keys: ["initech"] },
    },
    domains: [],
  });
  expect(slowest(plans)).toEqual([
    ["change", 40, "UpdateUsagePlan", 2, "one account, eu-west-1"],
    ["destroy", 40, "UpdateUsagePlan", 2, "one account, eu-west-1"],
  ]);
});

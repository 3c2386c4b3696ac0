import { applyTimes } from "../../lib/plan/apply-time";
import { sharedSavings } from "../../lib/plan/shared-savings";
import { isDomainStack, type StackPlan } from "../../lib/plan/stack-plan";
import { renderSavings } from "../../lib/report/render-savings";
import { renderPending, renderSummary } from "../../lib/report/render-summary";
import { plansOf } from "../support/fleets";

const regions = {
  "eu-west-1": { id: "a1", stage: "prod" },
  "us-east-1": { id: "b2", stage: "prod" },
};

const regional = { endpoint: "regional", region: "eu-west-1", mappings: [{ api: "orders" }] };

/** The stacks of a fleet of these domains, all regional ones in Ireland unless they say otherwise. */
function fleet(sections: object, ...domains: object[]): StackPlan[] {
  return plansOf({
    project: "acme",
    accounts: { lab: { id: "444444444444" } },
    zones: { "example.com": { id: "Z1", cover: "wildcard" } },
    apis: { orders: { kind: "rest", regions } },
    ...sections,
    domains: domains.map((domain) => ({ ...regional, ...domain })),
  });
}

/** The certificates that each stack requests, with the names of the domains that have them. */
function requests(plans: readonly StackPlan[]) {
  return plans.flatMap((plan) =>
    !isDomainStack(plan)
      ? []
      : [
          [
            plan.name,
            plan.sharedCertificates.map(({ id, provider }) => [id, provider]),
            plan.domains.flatMap(({ name, certificate }) =>
              certificate.kind === "requested" ? [name] : [],
            ),
          ],
        ],
  );
}

const shop = { certificates: { shop: { names: ["*.example.com", "example.com"] } } };
const withShop = { certificate: "shop" };

test("a named certificate is requested once in each stack of each account, region and endpoint type", () => {
  const plans = fleet(
    shop,
    { name: "a.example.com", ...withShop },
    { name: "b.example.com", ...withShop },
    { name: "c.example.com", ...withShop, region: "us-east-1" },
    { name: "d.example.com", ...withShop, endpoint: "edge" },
    { name: "e.example.com", ...withShop, account: "lab" },
    { name: "f.example.com", certificate: {} },
  );
  expect(requests(plans)).toEqual([
    ["edge-eu-west-1", [["certificate__shop", "us_east_1"]], []],
    ["lab-regional-eu-west-1", [["certificate__shop", undefined]], []],
    ["regional-eu-west-1", [["certificate__shop", undefined]], ["f.example.com"]],
    ["regional-us-east-1", [["certificate__shop", undefined]], []],
  ]);
});

test("a zone's wildcards are one for each name above its domains, but for those that say what they have", () => {
  const plans = fleet(
    shop,
    { name: "example.com" },
    { name: "*.example.com" },
    { name: "a.example.com" },
    { name: "x.b.example.com" },
    { name: "y.b.example.com" },
    { name: "own.example.com", certificate: { keyAlgorithm: "EC_prime256v1" } },
    { name: "shop.example.com", ...withShop },
  );
  expect(requests(plans)).toEqual([
    [
      "regional-eu-west-1",
      [
        ["certificate__shop", undefined],
        ["cover__b_example_com", undefined],
        ["cover__example_com", undefined],
      ],
      ["own.example.com"],
    ],
  ]);
  expect(sharedSavings(plans)).toEqual({
    requests: { made: 3, insteadOf: 6 },
    validationRecords: { made: 2, insteadOf: 5 },
  });
  expect(renderSavings(plans)).toBe(
    "shared certificates: 3 instead of 6 requests, 2 instead of 5 validation records\n",
  );
  expect(renderSummary(plans, "out").split("\n").slice(-2)[0]).toMatch(/^shared certificates: /);
});

test("what saves no request is not praised", () => {
  expect(renderSavings(fleet({}, { name: "a.example.com" }))).toBe("");
  expect(renderSavings([])).toBe("");
});

test("records that a shared certificate needs beyond those of its domains are told too", () => {
  const names = ["*.example.com", "x.example.com", "y.example.com", "z.example.com"];
  const plans = fleet(
    { certificates: { shop: { names } } },
    { name: "a.example.com", ...withShop },
    { name: "b.example.com", ...withShop },
  );
  expect(renderSavings(plans)).toBe(
    "shared certificates: 1 instead of 2 requests, 4 instead of 2 validation records\n",
  );
});

describe("a shared certificate whose DNS is elsewhere", () => {
  const outside = (wait?: boolean) =>
    fleet(
      {
        zones: { "example.org": "external" },
        certificates: { shop: { names: ["*.example.org"], wait } },
      },
      { name: "a.example.org", ...withShop },
      { name: "b.example.org", ...withShop },
    );

  test("is pending for all of its domains, with one step to go on with", () => {
    const [plan] = outside();
    expect(plan).toMatchObject({
      domains: [],
      sharedCertificates: [],
      pendingCertificates: [
        { domains: ["a.example.org", "b.example.org"], certificate: { id: "certificate__shop" } },
      ],
    });
    expect(renderPending(outside())).toBe(
      `a.example.org and b.example.org are not made yet: apply regional-eu-west-1, create the records that its output certificate__shop lists,
    then write \`wait: true\` at \`shop\` and apply again.
    Leave it in the file from then on: without it, the domains would be deleted.
`,
    );
    expect(renderSavings(outside())).toBe("shared certificates: 1 instead of 2 requests\n");
  });

  test("is waited for once by both if it says so", () => {
    expect(outside(true)).toMatchObject([
      {
        domains: [{ name: "a.example.org" }, { name: "b.example.org" }],
        sharedCertificates: [{ id: "certificate__shop" }],
        pendingCertificates: [],
      },
    ]);
  });
});

test("the time to apply counts a shared certificate once a stack", () => {
  const times = (certificate: object | string) => {
    const names = Array.from({ length: 200 }, (_, index) => `d${index}.example.org`);
    const plans = fleet(
      {
        quotas: { publicDomains: 300 },
        zones: { "example.org": "external" },
        certificates: { shop: { names: ["*.example.org"] } },
      },
      ...names.map((name) => ({ name, certificate })),
    );
    return applyTimes(plans).map(({ call, calls }) => [call, calls]);
  };
  expect(times({})).toEqual([["RequestCertificate", 200]]);
  expect(times("shop")).toEqual([]);
});

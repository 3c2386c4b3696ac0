import { toldOfRouted } from "../../support/routed-domain";

const failover = (primary: string) => `routing: { policy: failover, primary: ${primary} }`;

test("one region has nothing to fail over to", () => {
  expect(toldOfRouted("regions: none", "region: eu-west-1", failover("eu-west-1"))).toEqual([
    [
      "routing-failover-pair",
      "routing.policy",
      'a failover needs two regions, and "api.example.com" has 1 region',
      "Add the region that is to take over, or leave `routing` out.",
    ],
  ]);
});

test("a primary that is written wrong is told the one that was meant", () => {
  expect(toldOfRouted(failover("eu-west-2"))).toEqual([
    [
      "routing-failover-pair",
      "routing.primary",
      '"api.example.com" is in eu-west-1 and us-east-1, and its primary is eu-west-2',
      "Did you mean `eu-west-1`? Write one of the two.",
    ],
  ]);
});

test("three regions are one too many", () => {
  const [told] = toldOfRouted(
    "regions: [eu-west-1, us-east-1, eu-central-1]",
    failover("eu-west-1"),
  ).filter(([ruleId]) => ruleId === "routing-failover-pair");
  expect(told?.slice(2)).toEqual([
    'a failover needs two regions, and "api.example.com" has 3 regions',
    "Keep two of eu-west-1, us-east-1 and eu-central-1, or write another policy, such as `latency`, which leaves unhealthy regions out too.",
  ]);
});

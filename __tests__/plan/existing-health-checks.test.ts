import { faultsFor } from "../support/findings-for";
import { stacksOf } from "../support/stack-json";

const ids = {
  eu: "abcdef11-2222-3333-4444-555555fedcba",
  us: "abcdef22-3333-4444-5555-666666fedcba",
};

const domain = (existing: string, routing = "{ policy: latency }") => `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    routing: ${routing}
    healthCheck: { existing: { ${existing} } }
    mappings: [{ api: orders }]
`;

test("records follow the health check that exists for their region, and none is made", () => {
  const stacks = stacksOf(domain(`eu-west-1: ${ids.eu}, us-east-1: ${ids.us}`));
  for (const [region, id] of [
    ["eu-west-1", ids.eu],
    ["us-east-1", ids.us],
  ] as const) {
    const { resource } = stacks[`regional-${region}`];
    const records = Object.values<{ alias?: unknown; health_check_id?: string }>(
      resource.aws_route53_record,
    ).filter(({ alias }) => alias !== undefined);
    expect(records.map((each) => each.health_check_id)).toEqual([id, id]);
    expect(resource).not.toHaveProperty("aws_route53_health_check");
  }
});

test.each([
  [
    "a region that has none is warned of",
    domain(`eu-west-1: ${ids.eu}`),
    ["routing-check-regions"],
  ],
  [
    "the second region of a failover needs none",
    domain(`eu-west-1: ${ids.eu}`, "{ policy: failover, primary: eu-west-1 }"),
    [],
  ],
  [
    "its primary does",
    domain(`us-east-1: ${ids.us}`, "{ policy: failover, primary: eu-west-1 }"),
    ["routing-failover-health"],
  ],
  [
    "a region that the domain is not in is one finding",
    domain(`eu-west-1: ${ids.eu}, us-east-2: ${ids.us}`),
    ["routing-check-regions"],
  ],
  [
    "what is no id is refused",
    domain("eu-west-1: my check, us-east-1: x"),
    ["file-value", "file-value"],
  ],
])("%s", (_what, fleet, rules) => {
  expect(faultsFor(fleet).map(({ ruleId }) => ruleId)).toEqual(rules);
});

import { parseConfig } from "../../lib/config/parse-config";
import type { LocatedFinding } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { countResources } from "../../lib/report/count-resources";
import { renderFindings } from "../../lib/report/render-findings";
import { renderPending, renderRemoved, renderSummary } from "../../lib/report/render-summary";
import { exampleNames, runExample } from "../../scripts/examples";
import { aDomain, aFleet } from "../support/a-fleet";

function plansOf(text: string): StackPlan[] {
  const { fleet } = parseConfig([{ name: "domains.yaml", text }]);
  return fleet === undefined ? [] : planStacks(fleet);
}

const external = aDomain({ name: "shop.example.org", zone: "external" });
const pendingOnly = plansOf(aFleet({ domains: external }));
const several = plansOf(
  aFleet({
    apis: "{ orders: { kind: rest, regions: { eu-west-1: { id: a1, stage: prod }, us-east-1: { id: b2, stage: prod } } } }",
    domains: `${aDomain({ region: undefined, regions: "[eu-west-1, us-east-1]" })}${external}`,
  }),
);

describe("findings", () => {
  const error: LocatedFinding = {
    ruleId: "name-syntax",
    severity: "error",
    at: { file: "domains.yaml", path: ["domains", 0, "name"] },
    line: 5,
    column: 7,
    endLine: 5,
    endColumn: 28,
    source: "  - { name: Api.example.com }",
    related: [],
    message: '"Api.example.com" has capital letters',
    help: "Write `api.example.com`.",
    docs: ["https://docs.aws.amazon.com/one", "https://docs.aws.amazon.com/two"],
  };
  const warning: LocatedFinding = { ...error, severity: "warning", docs: [] };

  test("are a paragraph each, with the first page, and counted", () => {
    expect(renderFindings([error, warning])).toBe(
      `domains.yaml:5:7: error: "Api.example.com" has capital letters [name-syntax]
    5 |   - { name: Api.example.com }
      |       ^^^^^^^^^^^^^^^^^^^^^
    Write \`api.example.com\`.
    https://docs.aws.amazon.com/one

domains.yaml:5:7: warning: "Api.example.com" has capital letters [name-syntax]
    5 |   - { name: Api.example.com }
      |       ^^^^^^^^^^^^^^^^^^^^^
    Write \`api.example.com\`.

1 error, 1 warning
`,
    );
  });

  test("are nothing where there are none", () => {
    expect(renderFindings([])).toBe("");
  });

  test.each([
    [[error], "1 error"],
    [[error, error], "2 errors"],
    [[warning], "1 warning"],
    [[warning, error, warning], "1 error, 2 warnings"],
  ])("are counted in the singular and the plural: %#", (findings, counted) => {
    expect(renderFindings(findings).split("\n").at(-2)).toBe(counted);
  });

  test("show characters that move the cursor, end a line or are not seen by their codes", () => {
    const message = "\u001b[31m a\nb\r \u200b \u202e \u2028 \u{e0001} ü é 日";
    expect(renderFindings([{ ...warning, message }]).split("\n")[0]).toBe(
      "domains.yaml:5:7: warning: \\u001b[31m a\\u000ab\\u000d \\u200b \\u202e \\u2028 \\u{e0001} ü é 日 [name-syntax]",
    );
  });
});

describe("the summary", () => {
  test("has a line a stack, in columns", () => {
    expect(renderSummary(several, "out")).toBe(
      `regional-eu-west-1  1 domain, 1 certificate to validate  9 resources
regional-us-east-1  1 domain                             8 resources
2 stacks in out/stacks
`,
    );
  });

  test("counts one in the singular", () => {
    expect(renderSummary(pendingOnly, "out")).toBe(
      `regional-eu-west-1  0 domains, 1 certificate to validate  1 resource
1 stack in out/stacks
`,
    );
  });

  test("of no stacks counts none", () => {
    expect(renderSummary([], "out")).toBe("0 stacks in out/stacks\n");
  });

  test("tells the next step for a domain that waits for its certificate, and for no other", () => {
    expect(renderPending(several)).toBe(
      `shop.example.org is not made yet: apply regional-eu-west-1, create the records that its output shop_example_org lists,
    then write \`certificate: { wait: true }\` and apply again.
    Leave it in the file from then on: without it, the domain would be deleted.
`,
    );
    expect(renderPending(plansOf(aFleet()))).toBe("");
  });

  test("tells of each stack that was removed that its resources are still there", () => {
    expect(renderRemoved([])).toBe("");
    expect(renderRemoved(["waf-eu-west-1", "edge-eu-west-1"])).toBe(
      `waf-eu-west-1 is no longer in the fleet: its folder was removed. If it was ever applied, its resources are still there;
    to delete them, bring it back, run \`npx cdktf destroy waf-eu-west-1\`, and take it out again.
edge-eu-west-1 is no longer in the fleet: its folder was removed. If it was ever applied, its resources are still there;
    to delete them, bring it back, run \`npx cdktf destroy edge-eu-west-1\`, and take it out again.
`,
    );
  });
});

describe("the number of resources is that of the stack's JSON", () => {
  test.each(exampleNames())("in examples/%s", (name) => {
    const { plans, stacks } = runExample(name);
    const written = [...stacks].map(([stack, json]) => {
      const types: Record<string, object> = JSON.parse(json).resource ?? {};
      return [stack, Object.values(types).flatMap((each) => Object.keys(each)).length];
    });
    expect(plans.map((plan) => [plan.name, countResources(plan)])).toEqual(written);
  });
});

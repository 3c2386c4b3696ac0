import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CdktfStack } from "@cdktf/cli-core/src/lib/cdktf-stack";
import {
  checkIfAllDependenciesAreIncluded,
  getMultipleStacks,
  getStackWithNoUnmetDependants,
  getStackWithNoUnmetDependencies,
} from "@cdktf/cli-core/src/lib/helpers/stack-helpers";
import { SynthStack } from "@cdktf/cli-core/src/lib/synth-stack";
import { checkFleet } from "../../lib/cli/check-fleet";
import { planStacks } from "../../lib/plan/plan-stacks";
import { EXAMPLE_DAY } from "../../scripts/examples";
import { publish } from "../../stacks/publish";
import { synthesize } from "../../stacks/synthesize";

const outdir = mkdtempSync(join(tmpdir(), "api-domains-manifest-"));
const { fleet } = checkFleet("domains.yaml", EXAMPLE_DAY);
beforeAll(() => {
  if (fleet !== undefined) publish(synthesize(planStacks(fleet)), outdir);
});
afterAll(() => rmSync(outdir, { recursive: true }));

/** The stacks that cdktf's command line reads from the manifest, for a pattern of names. */
async function chosen(pattern: string) {
  return getMultipleStacks(await SynthStack.readSynthesizedStacks(outdir), [pattern], "deploy");
}

/** The order in which cdktf takes the stacks, one after the other. */
async function orderOf(next: (stacks: CdktfStack[]) => Promise<CdktfStack | undefined>) {
  const running = (await chosen("*")).map((stack) => ({
    stack,
    isPending: true,
    currentState: "idle",
  }));
  const order: string[] = [];
  for (;;) {
    // The part of cdktf's stacks that the order depends on.
    const ready = await next(running as unknown as CdktfStack[]);
    const taken = running.find(({ stack }) => stack.name === ready?.stack.name);
    if (taken === undefined) return order;
    Object.assign(taken, { isPending: false, currentState: "done" });
    order.push(taken.stack.name);
  }
}

test("cdktf finds every stack, its folder and what it waits for", async () => {
  const stacks = await chosen("*");
  expect(
    stacks.map(({ name, workingDirectory, dependencies }) => [
      name,
      workingDirectory,
      dependencies,
    ]),
  ).toEqual([
    ["edge-eu-west-1", join(outdir, "stacks/edge-eu-west-1"), ["waf-eu-west-1"]],
    ["private-eu-west-1", join(outdir, "stacks/private-eu-west-1"), []],
    ["regional-eu-west-1", join(outdir, "stacks/regional-eu-west-1"), ["waf-eu-west-1"]],
    ["regional-us-east-1", join(outdir, "stacks/regional-us-east-1"), ["waf-us-east-1"]],
    ["waf-eu-west-1", join(outdir, "stacks/waf-eu-west-1"), []],
    ["waf-us-east-1", join(outdir, "stacks/waf-us-east-1"), []],
  ]);
});

test("cdktf deploy '*' applies a region's web ACLs before the domains that are behind them", async () => {
  expect(await orderOf(getStackWithNoUnmetDependencies)).toEqual([
    "private-eu-west-1",
    "waf-eu-west-1",
    "edge-eu-west-1",
    "regional-eu-west-1",
    "waf-us-east-1",
    "regional-us-east-1",
  ]);
});

test("cdktf destroy '*' goes the other way round", async () => {
  expect(await orderOf(getStackWithNoUnmetDependants)).toEqual([
    "edge-eu-west-1",
    "private-eu-west-1",
    "regional-eu-west-1",
    "regional-us-east-1",
    "waf-eu-west-1",
    "waf-us-east-1",
  ]);
});

test("cdktf refuses to deploy a stack without the web ACLs it waits for", async () => {
  const alone = await chosen("regional-us-east-1");
  expect(() => checkIfAllDependenciesAreIncluded(alone)).toThrow("waf-us-east-1");
  const both = await chosen("*-us-east-1");
  expect(() => checkIfAllDependenciesAreIncluded(both)).not.toThrow();
});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFleet } from "../lib/cli/check-fleet";
import { fleetPolicies } from "../lib/iam/fleet-policies";
import { planStacks } from "../lib/plan/plan-stacks";
import type { StackPlan } from "../lib/plan/stack-plan";
import { renderFindings } from "../lib/report/render-findings";
import { renderIam } from "../lib/report/render-iam";
import { renderPending, renderSummary } from "../lib/report/render-summary";
import { withoutColours } from "../lib/report/style";
import { stackText, synthesize } from "../stacks/synthesize";

/** The day on which examples are checked, so that what they accept never expires. */
export const EXAMPLE_DAY = "2026-11-21";

/** The examples, by the names of their folders. */
export function exampleNames(): string[] {
  const folders = readdirSync("examples", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.map((entry) => entry.name).sort();
}

/** An example's file, or its folder of files. */
export function exampleConfig(name: string): string {
  const folder = join("examples", name, "fleet");
  return existsSync(folder) ? folder : join("examples", name, "domains.yaml");
}

export interface ExampleRun {
  readonly plans: readonly StackPlan[];
  /** The JSON of each stack, by its name. */
  readonly stacks: ReadonlyMap<string, string>;
  /** All that the example yields, by file name: what stands in its folder `expected`. */
  readonly expected: ReadonlyMap<string, string>;
}

/** Checks, plans and synthesizes an example. */
export function runExample(name: string): ExampleRun {
  const { fleet, findings } = checkFleet(exampleConfig(name), EXAMPLE_DAY);
  const plans = fleet === undefined ? [] : planStacks(fleet);
  const files = fleet === undefined ? new Map<string, Buffer>() : synthesize(plans);
  const stacks = new Map(plans.map((plan) => [plan.name, stackText(files, plan.name)]));
  const expected = new Map([["findings.txt", renderFindings(findings)]]);
  if (fleet !== undefined)
    expected.set("summary.txt", renderSummary(plans, "cdktf.out") + renderPending(plans));
  // Where several accounts share the work, who needs what is part of what the example shows.
  if (fleet !== undefined && fleet.accounts.length > 0)
    expected.set("policies.txt", renderIam(fleetPolicies(plans), withoutColours));
  for (const [stack, json] of stacks) expected.set(`${stack}.tf.json`, json);
  return { plans, stacks, expected };
}

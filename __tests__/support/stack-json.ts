import { parseConfig } from "../../lib/config/parse-config";
import { hasErrors } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { stackText, synthesize } from "../../stacks/synthesize";

/** A stack's JSON as data. */
// biome-ignore lint/suspicious/noExplicitAny: the tests compare parts of it with what they expect
export type StackJson = any;

/** The stacks, by name, of a file that stands beside the fleet of the rules' examples. */
export function stacksOf(yaml: string): Record<string, StackJson> {
  const plans = examplePlans(yaml);
  const files = synthesize(plans);
  return Object.fromEntries(plans.map(({ name }) => [name, JSON.parse(stackText(files, name))]));
}

/** The plans of such a file. */
export function examplePlans(yaml: string): StackPlan[] {
  const { fleet, findings } = parseConfig([
    { name: "fleet.yaml", text: exampleFleet },
    { name: "domains.yaml", text: yaml },
  ]);
  const all = [...findings, ...(fleet === undefined ? [] : checkRules(fleet))];
  if (fleet === undefined || hasErrors(all))
    throw new Error(all.map((each) => each.message).join("\n"));
  return planStacks(fleet);
}

import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import type { Examples } from "../../lib/findings/explanation";
import { hasErrors } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { stackText, synthesize } from "../../stacks/synthesize";
import { DAY } from "./findings-for";

/** A stack's JSON as data. */
// biome-ignore lint/suspicious/noExplicitAny: the tests compare parts of it with what they expect
export type StackJson = any;

/** The stacks, by name, of a file that stands beside the fleet of the rules' examples. */
export function stacksOf(yaml: string, files: Examples["files"] = {}): Record<string, StackJson> {
  const plans = examplePlans(yaml, files);
  const written = synthesize(plans);
  return Object.fromEntries(plans.map(({ name }) => [name, JSON.parse(stackText(written, name))]));
}

/** The plans of such a file. */
export function examplePlans(yaml: string, files: Examples["files"] = {}): StackPlan[] {
  const { fleet, findings } = parseConfig(
    [
      { name: "fleet.yaml", text: exampleFleet },
      { name: "domains.yaml", text: yaml },
    ],
    { readAttached: attachedIn({ ...exampleFiles, ...files }) },
  );
  const all = [...findings, ...(fleet === undefined ? [] : checkRules(fleet, DAY))];
  if (fleet === undefined || hasErrors(all))
    throw new Error(all.map((each) => each.message).join("\n"));
  return planStacks(fleet);
}

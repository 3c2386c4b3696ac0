import type { LocatedFinding } from "../findings/finding";
import type { StackPlan } from "../plan/stack-plan";
import type { Accepted } from "../rules/acceptances";

/** All that a check has to tell, whatever the format. */
export interface CheckReport {
  /** The fleet's file or folder, as named by the user. */
  readonly config: string;
  readonly findings: readonly LocatedFinding[];
  readonly accepted: readonly Accepted<LocatedFinding>[];
  /** Undefined where errors keep the fleet from being planned. */
  readonly plans: readonly StackPlan[] | undefined;
  /** How many warnings are no failure; undefined for any number. */
  readonly maxWarnings: number | undefined;
}

export function hasTooManyWarnings({
  findings,
  maxWarnings,
}: Pick<CheckReport, "findings" | "maxWarnings">): boolean {
  if (maxWarnings === undefined) return false;
  return findings.filter(({ severity }) => severity === "warning").length > maxWarnings;
}

import { type Saving, sharedSavings } from "../plan/shared-savings";
import type { StackPlan } from "../plan/stack-plan";

/**
 * A line on what the domains that share certificates save; none where they save no request. The
 * validation records may also be more, of names that no domain has.
 */
export function renderSavings(plans: readonly StackPlan[]): string {
  const { requests, validationRecords } = sharedSavings(plans);
  if (requests.made >= requests.insteadOf) return "";
  const records = validationRecords.made === validationRecords.insteadOf ? [] : [validationRecords];
  const parts = [
    compared(requests, "requests"),
    ...records.map((saving) => compared(saving, "validation records")),
  ];
  return `shared certificates: ${parts.join(", ")}\n`;
}

function compared({ made, insteadOf }: Saving, what: string): string {
  return `${made} instead of ${insteadOf} ${what}`;
}

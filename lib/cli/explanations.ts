import { mistakes } from "../config/mistakes";
import type { Explanation } from "../findings/explanation";
import type { Severity } from "../findings/finding";
import { acceptanceExplanations } from "../rules/acceptance-explanations";
import { rules } from "../rules/index";

/** All that a finding can be about, in the order of the index page. */
export const explanations: readonly Explanation[] = [
  ...rules,
  ...mistakes,
  ...acceptanceExplanations,
];

export const severities: ReadonlyMap<string, Severity> = new Map(
  explanations.map(({ id, severity }) => [id, severity]),
);

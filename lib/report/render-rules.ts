import type { Explanation } from "../findings/explanation";

/** A line for each id that a finding can have. */
export function renderRules(explanations: readonly Explanation[]): string {
  const width = Math.max(...explanations.map(({ id }) => id.length));
  return explanations
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
    .join("");
}

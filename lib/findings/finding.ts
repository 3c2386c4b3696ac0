import type { Place } from "./place";

/** An error stops the synthesis; a warning does not. */
export type Severity = "error" | "warning";

/** What is wrong, in plain data: which words and colours tell it is the report's affair. */
export interface Finding {
  /** The permanent name of the rule, or of the kind of mistake in the file's form. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly at: Place;
  /** The fact: what is wrong, with the user's own values. */
  readonly message: string;
  /** The next step: what to write instead. */
  readonly help: string;
  /** The pages, AWS's first of all, that say so. Empty for mistakes in the file's form. */
  readonly docs: readonly string[];
}

/** A finding with the line and column that it points at. */
export interface LocatedFinding extends Finding {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** True when nothing may be synthesized. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

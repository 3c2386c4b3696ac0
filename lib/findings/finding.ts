import type { Place } from "./place";

/** An error stops the synthesis; a warning wants an answer; a note wants to be known. */
export type Severity = "error" | "warning" | "note";

/** Another place that a finding is about, such as the first of two that collide. */
export interface Related {
  readonly at: Place;
  /** What stands there, in a few words. */
  readonly message: string;
}

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
  /** Other places that have to be seen to understand it. */
  readonly related?: readonly Related[];
  /** The entries of the fleet that use the file which it is in: it can be accepted there. */
  readonly usedBy?: readonly Place[];
}

/** Lines and columns of a text in a file, both 1-based; the end is the column after the last. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with the text that it points at. */
export interface LocatedFinding extends Finding, Span {
  /** The line of the file that it begins in. */
  readonly source: string;
  readonly related: readonly (Related & Span)[];
}

/** True when nothing may be synthesized. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

import type { Severity } from "./finding";

/** What the findings of one id mean. Every id that a finding can have is explained. */
export interface Explanation {
  /** Permanent. */
  readonly id: string;
  readonly severity: Severity;
  /** One line that states the good state. */
  readonly title: string;
  /** What happens otherwise, and when the user would find out. */
  readonly why: string;
  /** The pages that say so, AWS's first; none for mistakes in a file's form. */
  readonly docs: readonly string[];
  /** Files of a fleet, in YAML; none for what cannot be shown in one. */
  readonly examples?: Examples;
}

export interface Examples {
  /** Has a finding of this id and no other. */
  readonly fails: string;
  /** The same, put right. */
  readonly passes: string;
  /** The files that they refer to, by name, beside those of all examples. Default: none. */
  readonly files?: Readonly<Record<string, string>>;
}

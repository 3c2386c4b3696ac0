import type { Severity } from "./finding";

/**
 * What makes something an error: AWS refuses it, Terraform or its AWS provider does, or it is made
 * without a word and takes from somebody what the fleet promises: an API that is guarded, a name
 * that answers, a certificate that is renewed, a region that gives way. All else is a warning.
 */
export type Ground = "aws-refuses" | "terraform-refuses" | "endangers";

/** What the findings of one id mean. Every id that a finding can have is explained. */
export interface Explanation {
  /** Permanent. */
  readonly id: string;
  readonly severity: Severity;
  /** Why it is an error; none for a mistake in a file's form, and for what is no error. */
  readonly because?: Ground;
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

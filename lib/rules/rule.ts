import type { Related, Severity } from "../findings/finding";
import type { Place } from "../findings/place";
import type { Fleet } from "../model/fleet";

/** One place where a fleet breaks a rule. */
export interface Violation {
  readonly at: Place;
  /** The fact, with the user's own values. No full stop. */
  readonly message: string;
  /** What to write instead, as whole sentences. */
  readonly help: string;
  /** Other places that have to be seen to understand it, such as the first of two that collide. */
  readonly related?: readonly Related[];
}

/** Something that AWS refuses, or that succeeds and breaks later. */
export interface Rule {
  /** Permanent; `<folder>-<file>`. */
  readonly id: string;
  readonly severity: Severity;
  /** One line that states the good state. */
  readonly title: string;
  /** What AWS does otherwise, and when the user would find out. */
  readonly why: string;
  /** The pages that say so, AWS's first. */
  readonly docs: readonly [string, ...string[]];
  /** Files of a fleet, in YAML, to be read beside the one in example-fleet.ts. */
  readonly examples: {
    /** Breaks this rule and no other. */
    readonly fails: string;
    /** The same, put right. */
    readonly passes: string;
  };
  /** Every violation in the fleet, each once. Skips references to nothing: those are found already. */
  check(fleet: Fleet): readonly Violation[];
}

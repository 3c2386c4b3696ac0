import type { Examples, Explanation, Ground } from "../findings/explanation";
import type { Related } from "../findings/finding";
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
  /** The entries of the fleet that use the file which it is in: it can be accepted there. */
  readonly usedBy?: readonly Place[];
}

/** Something that AWS refuses, or that succeeds and breaks later. Its id is `<folder>-<file>`. */
export type Rule = Check & Graveness;

/** An error cannot be accepted, and so has to say what makes it one. */
type Graveness =
  | { readonly severity: "error"; readonly because: Ground }
  | { readonly severity: "warning" | "note"; readonly because?: never };

interface Check extends Explanation {
  /** The pages that say so, AWS's first. */
  readonly docs: readonly [string, ...string[]];
  /** To be read beside the fleet in example-fleet.ts. */
  readonly examples: Examples;
  /**
   * Every violation in the fleet on the day `today`, such as `2026-11-21`, each once. Skips
   * references to nothing: those are found already.
   */
  check(fleet: Fleet, today: string): readonly Violation[];
}

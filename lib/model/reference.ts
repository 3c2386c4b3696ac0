import type { Place } from "../findings/place";

/** A name by which one part of the fleet refers to another. */
export interface Reference<Target> {
  readonly name: string;
  readonly at: Place;
  /** Undefined where the fleet has nothing of that name; a rule says so. */
  readonly target: Target | undefined;
}

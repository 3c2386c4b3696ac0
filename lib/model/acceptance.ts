import type { Place } from "../findings/place";

/** A rule whose warnings are accepted in one entry of the fleet, for a reason and a time. */
export interface Acceptance {
  readonly at: Place;
  /** The entry: what is found inside of it is accepted. */
  readonly entry: Place;
  readonly rule: string;
  readonly reason: string;
  /** The last day, as `2027-03-31`. Such days are in the order of their texts. */
  readonly until: string;
}

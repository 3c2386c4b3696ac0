import type { Place } from "../findings/place";
import type { WrittenArn } from "./certificate";

/** A Lambda function that decides on the calls of an API which the fleet makes. */
export interface Authorizer {
  readonly at: Place;
  /** The function by region of the API. */
  readonly functions: ReadonlyMap<string, WrittenArn>;
  /** How long its answers are kept. */
  readonly ttlSeconds: number;
  /** The parts of a call that tell who makes it. */
  readonly identitySources: readonly string[];
}

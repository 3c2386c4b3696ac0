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

/** The name of the security scheme by which an API's document can ask for the API's authorizer itself. */
export function authorizerScheme({ name }: { readonly name: string }): string {
  return `${name}-authorizer`;
}

/**
 * Whether an API's authorizer decides on operations of this method that say nothing of their security.
 * Browsers ask by OPTIONS before they call, and have no credentials then.
 */
export function asksAuthorizer(method: string): boolean {
  return method !== "OPTIONS";
}

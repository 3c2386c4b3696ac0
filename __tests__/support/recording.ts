import type { LocalAws } from "./call-aws";

/**
 * What AWS answered when one of LocalStack's tests called it, as far as it matters here and in our own
 * form, beside calls of the same kind.
 */
export interface Recording {
  /** The test that recorded the answer. */
  readonly test: string;
  readonly fact: string;
  /** Makes the calls and tells the members that matter. */
  readonly play: (aws: LocalAws) => Promise<unknown>;
  readonly answer: unknown;
}

import type { Finding } from "../findings/finding";

/** A mistake in a file's bytes or in its YAML: known by where it is, as nothing can be pointed into. */
export interface PositionedFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

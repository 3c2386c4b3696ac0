import type { Finding } from "../findings/finding";
import type { PositionedFinding } from "./positioned-finding";

/** A file of the fleet as it was read. */
export interface ConfigFile {
  /** The name to show to the user: as given, or below the folder as given. */
  readonly name: string;
  readonly text: string;
}

/** The files that could be read, and why others could not. */
export interface ReadResult {
  readonly files: readonly ConfigFile[];
  readonly findings: readonly (Finding | PositionedFinding)[];
}

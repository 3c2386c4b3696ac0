import type { Span } from "../findings/finding";
import type { ConfigPath } from "../findings/place";

/** A file's text in which places can be found. */
export interface LocatableText {
  /** What stands at the path; the nearest thing around it where nothing does. */
  spanOf(path: ConfigPath): Span;
  /** The line with this number, without its end. */
  line(number: number): string;
}

export const topOfFile: Span = { line: 1, column: 1, endLine: 1, endColumn: 2 };

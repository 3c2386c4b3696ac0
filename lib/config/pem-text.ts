import type { Span } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import { type LocatableText, topOfFile } from "./locatable-text";
import type { PemBlock } from "./truststore/pem-blocks";

/** Where a file of PEM blocks is pointed into: the path `[n]` is its block n. */
export class PemText implements LocatableText {
  /** The lines that may be shown, by their numbers. */
  readonly #shown = new Map<number, string>();
  readonly #blocks: readonly PemBlock[];

  /** `shown` are the blocks that may be shown whole. */
  constructor(lines: readonly string[], blocks: readonly PemBlock[], shown: ReadonlySet<PemBlock>) {
    this.#blocks = blocks;
    for (const block of blocks) {
      for (let number = block.line; number <= block.endLine; number += 1) {
        const line = lines[number - 1] ?? "";
        if (shown.has(block) || isDelimiter(line)) this.#shown.set(number, line);
      }
    }
  }

  spanOf([index]: ConfigPath): Span {
    const block = typeof index === "number" ? this.#blocks[index] : undefined;
    if (block === undefined) return topOfFile;
    const { line } = block;
    return { line, column: 1, endLine: line, endColumn: this.line(line).trimEnd().length + 1 };
  }

  /** Empty for every line that is no certificate's: any other may be of a private key. */
  line(number: number): string {
    return this.#shown.get(number) ?? "";
  }
}

function isDelimiter(line: string): boolean {
  return /^\s*-----(BEGIN|END) [A-Z0-9 ]+-----\s*$/.test(line);
}

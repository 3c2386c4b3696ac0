/** What stands between a BEGIN line and its END line. */
export interface PemBlock {
  /** What it says that it is, such as `CERTIFICATE`. */
  readonly label: string;
  /** The number of its BEGIN line, from 1. */
  readonly line: number;
  /** The number of its last line; of an unfinished one, the last before the next block. */
  readonly endLine: number;
  /** The lines between, without spaces and line ends. */
  readonly base64: string;
  /** Whether it has an END line with the same label. */
  readonly finished: boolean;
}

const begin = /^\s*-----BEGIN ([A-Z0-9][A-Z0-9 ]*)-----\s*$/;

/** The label of a BEGIN line that stands on a line by itself; undefined for any other line. */
export function beginLabel(line: string): string | undefined {
  return begin.exec(line)?.[1];
}

/** The blocks of a text, in its order. What stands between them is nobody's business. */
export function pemBlocks(lines: readonly string[]): PemBlock[] {
  const blocks: PemBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const label = beginLabel(lines[index] ?? "");
    if (label === undefined) continue;
    const last = lastLine(lines, index, label);
    const body = lines.slice(index + 1, last.finished ? last.index : last.index + 1);
    blocks.push({
      label,
      line: index + 1,
      endLine: last.index + 1,
      base64: body.join("").replace(/\s+/g, ""),
      finished: last.finished,
    });
    index = last.index;
  }
  return blocks;
}

function lastLine(
  lines: readonly string[],
  from: number,
  label: string,
): { index: number; finished: boolean } {
  const end = `-----END ${label}-----`;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line.trim() === end) return { index, finished: true };
    if (beginLabel(line) !== undefined) return { index: index - 1, finished: false };
  }
  return { index: lines.length - 1, finished: false };
}

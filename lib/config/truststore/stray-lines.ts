import { fileFinding } from "../file-finding";
import type { PositionedFinding } from "../positioned-finding";
import type { PemBlock } from "./pem-blocks";
import { isPrivateKey } from "./private-keys";

/** What a line outside of all blocks looks as if it was a part of. */
type Part = "begin" | "end" | "body";

/**
 * A finding for each certificate that seems to stand outside of the blocks, where nothing reads it.
 * Comments are nobody's business. What stands on the lines is never repeated: it may be of a private key.
 */
export function strayLines(
  file: string,
  lines: readonly string[],
  blocks: readonly PemBlock[],
): PositionedFinding[] {
  const inBlock = linesOf(blocks);
  // Without its first line a private key is such a body: once is enough.
  const hasKey = lines.some(isPrivateKey);
  const findings: PositionedFinding[] = [];
  let open = false;
  lines.forEach((line, index) => {
    const part = inBlock.has(index + 1) ? undefined : partOf(line);
    if (startsFinding(part, open) && !isPrivateKey(line) && !(part === "body" && hasKey))
      findings.push({ ...strayFinding(file, part), line: index + 1, column: 1 });
    open =
      part === undefined ? open && isShortBody(line) && !inBlock.has(index + 1) : part !== "end";
  });
  return findings;
}

function linesOf(blocks: readonly PemBlock[]): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  );
}

/** `open` is whether the lines before are of something that is told already. */
function startsFinding(part: Part | undefined, open: boolean): part is Part {
  return part === "begin" || (part !== undefined && !open);
}

const dash = "[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d\\u0096\\u0097]";
const longDash = "[\\u2013-\\u2015\\u0096\\u0097]";

/**
 * Dashes of any kind on one side are enough; a single hyphen may be one of `front-end`. The label
 * between is short, so that a long line takes no long time.
 */
const delimiter = new RegExp(
  `(?:${dash}{2}\\s*|${longDash})(BEGIN|END)\\b|\\b(BEGIN|END)\\b.{0,80}(?:${dash}{2}|${longDash}$)`,
  "i",
);

function partOf(line: string): Part | undefined {
  const text = bare(line);
  if (text.startsWith("#")) return undefined;
  const [, before, behind] = delimiter.exec(text) ?? [];
  const word = before ?? behind;
  if (word !== undefined) return word.toLowerCase() === "begin" ? "begin" : "end";
  return isBody(text) ? "body" : undefined;
}

/** A line as it was before a mail quoted it. */
function bare(line: string): string {
  return line.replace(/^[\s>|]+/, "").trim();
}

/** 40 characters that are no rule of slashes and no fingerprint in hexadecimal. */
function isBody(text: string): boolean {
  return /^[A-Za-z0-9+/]{40,}={0,2}$/.test(text) && !/^(?:[0-9A-Fa-f]+|\W+)$/.test(text);
}

/** The last line of a body may be of any length. */
function isShortBody(line: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(bare(line));
}

function strayFinding(file: string, part: Part) {
  return fileFinding("file-truststore", file, [], messages[part], HELP);
}

const messages: Readonly<Record<Part, string>> = {
  begin: "this line begins no certificate, so that what follows is not in the truststore",
  end: "this line ends no certificate, as none begins before it",
  body: "Base64 stands here outside of any certificate, and is not in the truststore",
};

const HELP =
  "Put `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----` on lines of their own around each certificate, in capitals, with five hyphens on both sides and nothing before them. Begin a comment with `#`.";

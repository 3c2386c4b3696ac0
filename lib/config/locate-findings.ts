import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { Finding, LocatedFinding } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import type { ConfigFile } from "./config-file";

interface ParsedFile {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * Adds line and column to findings. The files with findings are parsed again for it: a fleet
 * without findings, the usual case, never pays for keeping positions.
 */
export function locateFindings(
  findings: readonly (Finding | LocatedFinding)[],
  files: readonly ConfigFile[],
): LocatedFinding[] {
  const parsed = new Map<string, ParsedFile>();
  const fileOf = (name: string): ParsedFile | undefined => {
    const file = files.find((candidate) => candidate.name === name);
    if (file !== undefined && !parsed.has(name)) parsed.set(name, parse(file));
    return parsed.get(name);
  };
  return findings.map((finding) => {
    if ("line" in finding) return finding;
    return { ...finding, ...position(fileOf(finding.at.file), finding.at.path) };
  });
}

function parse(file: ConfigFile): ParsedFile {
  const lines = new LineCounter();
  return { document: parseDocument(file.text, { lineCounter: lines, logLevel: "silent" }), lines };
}

function position(
  file: ParsedFile | undefined,
  path: ConfigPath,
): { line: number; column: number } {
  const offset = file === undefined ? undefined : offsetOf(file.document, path);
  if (file === undefined || offset === undefined) return { line: 1, column: 1 };
  const { line, col } = file.lines.linePos(offset);
  return { line, column: col };
}

/** The offset of the value at the path; of the nearest thing around it where there is none. */
function offsetOf(document: Document.Parsed, path: ConfigPath): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const offset = startOf(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return undefined;
}

/** A key in a map is pointed at by its key, an item of a list by itself. */
function startOf(document: Document.Parsed, path: ConfigPath): number | undefined {
  const last = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  if (typeof last === "string" && isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && keyText(item.key) === last);
    return start(pair?.key);
  }
  return start(path.length === 0 ? document.contents : document.getIn(path, true));
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function start(node: unknown): number | undefined {
  return isNode(node) ? ((node as Node).range?.[0] ?? undefined) : undefined;
}

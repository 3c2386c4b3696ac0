import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
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

/** The offset of what stands at the path; of the nearest thing around it where nothing does. */
function offsetOf(document: Document.Parsed, path: ConfigPath): number | undefined {
  let node: unknown = document.contents;
  let offset = start(node);
  for (const step of path) {
    const inner = innerNode(node, step);
    if (inner === undefined) break;
    node = inner.value;
    offset = start(inner.pointer) ?? offset;
  }
  return offset;
}

/** A key in a map is pointed at by its key, an item of a list by itself. */
function innerNode(
  node: unknown,
  step: string | number,
): { pointer: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((each) => keyText(each.key) === String(step));
    return pair === undefined ? undefined : { pointer: pair.key, value: pair.value };
  }
  const item = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  return item === undefined ? undefined : { pointer: item, value: item };
}

/** The key as plain data has it. */
function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

function start(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

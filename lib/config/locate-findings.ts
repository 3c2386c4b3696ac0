import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import type { Finding, LocatedFinding, Span } from "../findings/finding";
import type { ConfigPath, Place } from "../findings/place";
import type { ConfigFile } from "./config-file";
import type { YamlFinding } from "./parse-yaml";

/** The text from one offset up to another. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Adds to findings where in the text they are. The files with findings are parsed again for it: a
 * fleet without findings, the usual case, never pays for keeping positions.
 */
export function locateFindings(
  findings: readonly (Finding | YamlFinding)[],
  files: readonly ConfigFile[],
): LocatedFinding[] {
  const texts = new Map(files.map((file) => [file.name, new FileText(file.text)]));
  const spanOf = ({ file, path }: Place): Span => texts.get(file)?.spanOf(path) ?? topOfFile;
  return findings.map((finding) => {
    const span = "line" in finding ? oneColumn(finding) : spanOf(finding.at);
    return {
      ...finding,
      ...span,
      source: texts.get(finding.at.file)?.line(span.line) ?? "",
      related: (finding.related ?? []).map((each) => ({ ...each, ...spanOf(each.at) })),
    };
  });
}

const topOfFile: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function oneColumn({ line, column }: YamlFinding): Span {
  return { line, column, endLine: line, endColumn: column + 1 };
}

/** A file that is parsed when somebody asks for a place in it. */
class FileText {
  readonly #text: string;
  readonly #lines = new LineCounter();
  #document: Document.Parsed | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line with this number, without its end. */
  line(number: number): string {
    return this.#textLines[number - 1] ?? "";
  }

  #split: readonly string[] | undefined;
  get #textLines(): readonly string[] {
    this.#split ??= this.#text.split(/\r?\n/);
    return this.#split;
  }

  /** What stands at the path; the nearest thing around it where nothing does. */
  spanOf(path: ConfigPath): Span {
    this.#document ??= parseDocument(this.#text, { lineCounter: this.#lines, logLevel: "silent" });
    const range = rangeOf(this.#document, path);
    if (range === undefined) return topOfFile;
    const { line, col } = this.#lines.linePos(range.start);
    const lineEnd = range.start - col + 1 + this.line(line).trimEnd().length;
    const end = Math.max(Math.min(range.end, lineEnd), range.start + 1);
    return { line, column: col, endLine: line, endColumn: col + end - range.start };
  }
}

function rangeOf(document: Document.Parsed, path: ConfigPath): Range | undefined {
  let node: unknown = document.contents;
  let range = rangeOfNode(node);
  for (const step of path) {
    const inner = innerNode(isAlias(node) ? node.resolve(document) : node, step);
    if (inner === undefined) break;
    node = inner.value;
    range = inner.range ?? range;
  }
  return range;
}

/** A key in a map is pointed at with what it says, if that is plain; an item of a list by itself. */
function innerNode(
  node: unknown,
  step: string | number,
): { range: Range | undefined; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((each) => keyText(each.key) === String(step));
    if (pair === undefined) return undefined;
    const key = rangeOfNode(pair.key);
    const value = isScalar(pair.value) ? rangeOfNode(pair.value) : undefined;
    return {
      range: key && { start: key.start, end: Math.max(key.end, value?.end ?? 0) },
      value: pair.value,
    };
  }
  const item = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  return item === undefined ? undefined : { range: rangeOfNode(item), value: item };
}

/** The key as plain data has it. */
function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

function rangeOfNode(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

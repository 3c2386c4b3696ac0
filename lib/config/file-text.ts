import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { Span } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import { LineStarts } from "./line-starts";
import { type LocatableText, topOfFile } from "./locatable-text";
import { yamlOptions } from "./yaml-options";

/** The text from one offset up to another. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A file in which places can be found; it is parsed for that unless it has been. */
export class FileText implements LocatableText {
  readonly #text: string;
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  #parsed: Document.Parsed | undefined;
  #lines: LineStarts | undefined;
  #split: readonly string[] | undefined;

  /** `document` is the text parsed, if that has been done already. */
  constructor(text: string, document?: Document.Parsed) {
    this.#text = text;
    this.#parsed = document;
  }

  /** The line with this number, without its end. */
  line(number: number): string {
    this.#split ??= this.#text.split(/\r?\n/);
    return this.#split[number - 1] ?? "";
  }

  /** What stands at the path; the nearest thing around it where nothing does. */
  spanOf(path: ConfigPath): Span {
    const range = this.#rangeOf(path);
    if (range === undefined) return topOfFile;
    this.#lines ??= new LineStarts(this.#text);
    const { line, column } = this.#lines.positionOf(range.start);
    const lineEnd = range.start - column + 1 + this.line(line).trimEnd().length;
    const end = Math.max(Math.min(range.end, lineEnd), range.start + 1);
    return { line, column, endLine: line, endColumn: column + end - range.start };
  }

  /** The value at the path as it is written, where it is a number or a word without quotes. */
  sourceOf(path: ConfigPath): string | undefined {
    let node: unknown = this.#document.contents;
    for (const step of path) node = this.#innerNode(node, step)?.value;
    return isScalar(node) && node.type === "PLAIN" ? node.source : undefined;
  }

  get #document(): Document.Parsed {
    this.#parsed ??= parseDocument(this.#text, yamlOptions);
    return this.#parsed;
  }

  #rangeOf(path: ConfigPath): Range | undefined {
    let node: unknown = this.#document.contents;
    let range = rangeOfNode(node);
    for (const step of path) {
      const inner = this.#innerNode(isAlias(node) ? node.resolve(this.#document) : node, step);
      if (inner === undefined) break;
      node = inner.value;
      range = inner.range ?? range;
    }
    return range;
  }

  /** A key in a map is pointed at with what it says, if that is plain; an item of a list by itself. */
  #innerNode(
    node: unknown,
    step: string | number,
  ): { range: Range | undefined; value: unknown } | undefined {
    if (isMap(node)) {
      const pair = this.#pairsOf(node).get(String(step));
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

  /** Kept, for a map with a thousand mistakes in it. */
  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const pairs =
      this.#pairs.get(map) ??
      new Map(map.items.filter(isPair).map((pair) => [keyText(pair.key), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }
}

/** The key as plain data has it. */
function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? "") : String(key);
}

function rangeOfNode(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

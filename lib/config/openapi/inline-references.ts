import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { attachedName } from "../attached-file";
import type { AttachedFiles } from "../attached-files";
import { documentFinding } from "./document-finding";
import type { JsonPlaces } from "./json-places";
import { isJsonList, isJsonMap } from "./json-places";
import { formatPointer, type JsonReference, parseReference, valueAtPointer } from "./json-pointer";

/** What is written out at one place: which file it is in, and the references that led there. */
interface Spot {
  readonly at: Place;
  readonly chain: readonly string[];
  /** How many maps and lists are around it. */
  readonly depth: number;
}

/** Deeper than this no document stands, but files that refer to each other without end. */
const DEEPEST = 200;

/** More values than this are no document any more that API Gateway would import. */
const MOST_VALUES = 500_000;

/**
 * Copies a document and puts into it what its references find in other files, and inside of the
 * document where API Gateway does not follow them. Other references inside of it stay as they are.
 */
export class Inliner {
  readonly findings: Finding[] = [];
  readonly #main: string;
  readonly #files: AttachedFiles;
  readonly #places: JsonPlaces;
  #values = 0;
  #isComplete = true;

  constructor(main: string, files: AttachedFiles, places: JsonPlaces) {
    this.#main = main;
    this.#files = files;
    this.#places = places;
  }

  /** Whether every file that is referred to could be read; else it is told of already. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  inline(value: JsonValue, spot: Spot): JsonValue {
    this.#values += 1;
    if (this.#values > MOST_VALUES) return this.#tooMany(spot);
    if (spot.depth > DEEPEST) return this.#tooDeep(spot);
    if (isJsonList(value)) return this.#list(value, spot);
    if (!isJsonMap(value)) return value;
    const reference = value.$ref;
    return typeof reference === "string" && !isSample(spot.at)
      ? this.#reference(reference, value, spot)
      : this.#map(value, spot);
  }

  #list(value: readonly JsonValue[], spot: Spot): JsonValue {
    const copy = value.map((item, index) => this.inline(item, below(spot, index)));
    this.#places.put(copy, spot.at);
    return copy;
  }

  #map(value: JsonObject, spot: Spot): JsonObject {
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      this.inline(inner, below(spot, key)),
    ]);
    const copy: JsonObject = Object.fromEntries(entries);
    this.#places.put(copy, spot.at);
    return copy;
  }

  #reference(written: string, value: JsonObject, spot: Spot): JsonValue {
    const at = inside(spot.at, "$ref");
    const reference = isOnline(written) ? undefined : parseReference(written);
    // Whether the document can do without it depends on what it stands for.
    if (reference === undefined) return this.#map(value, spot);
    const isLocal = reference.file === "" || attachedName(reference.file, at.file) === at.file;
    const file = isLocal ? at.file : attachedName(reference.file, at.file);
    if (file === this.#main) return this.#local(reference, value, spot);
    return this.#foreign(file, reference, written, value, spot);
  }

  /** A reference into the document itself, which is written out where API Gateway does not follow it. */
  #local({ pointer }: JsonReference, value: JsonObject, spot: Spot): JsonValue {
    if (pointer.length === 0)
      return this.#refuse(value, spot, wholeDocument(inside(spot.at, "$ref")));
    const target = `${this.#main}#${formatPointer(pointer)}`;
    const data = this.#files.dataOfName(this.#main)?.value ?? null;
    const found = valueAtPointer(data, pointer);
    if (found === undefined || isFollowed(pointer, spot.at) || spot.chain.includes(target))
      return this.#map({ ...value, $ref: `#${formatPointer(pointer)}` }, spot);
    const inlined = this.inline(found, {
      at: { file: this.#main, path: pathOf(data, pointer) },
      chain: [...spot.chain, target],
      depth: spot.depth + 1,
    });
    return isPathItem(spot.at) && isJsonMap(inlined) ? this.#joined(inlined, value, spot) : inlined;
  }

  #foreign(
    file: string,
    reference: JsonReference,
    written: string,
    value: JsonObject,
    spot: Spot,
  ): JsonValue {
    const at = inside(spot.at, "$ref");
    const target = `${file}#${formatPointer(reference.pointer)}`;
    if (spot.chain.includes(target)) return this.#refuse(value, spot, this.#cycle(written, at));
    const data =
      file === at.file ? this.#files.dataOfName(file) : this.#files.dataOf(reference.file, at);
    if (data === undefined) {
      this.#isComplete = false;
      return this.#map({ ...value, $ref: "" }, spot);
    }
    const found = valueAtPointer(data.value, reference.pointer);
    if (found === undefined)
      return this.#refuse(value, spot, nothingThere(written, file, reference, at));
    const inlined = this.inline(found, {
      at: { file, path: pathOf(data.value, reference.pointer) },
      chain: [...spot.chain, target],
      depth: spot.depth + 1,
    });
    return isPathItem(spot.at) && isJsonMap(inlined) ? this.#joined(inlined, value, spot) : inlined;
  }

  /** A path in another file can have keys of its own here; everywhere else OpenAPI ignores them. */
  #joined(inlined: JsonObject, value: JsonObject, spot: Spot): JsonObject {
    const { $ref: _, ...own } = value;
    if (Object.keys(own).length === 0) return inlined;
    const joined = { ...inlined, ...this.#map(own, spot) };
    this.#places.put(joined, spot.at);
    return joined;
  }

  #refuse(value: JsonObject, spot: Spot, finding: Finding): JsonObject {
    this.findings.push(finding);
    return this.#map({ ...value, $ref: "" }, spot);
  }

  #tooMany({ at }: Spot): JsonValue {
    if (this.#values === MOST_VALUES + 1)
      this.findings.push(
        documentFinding(
          at,
          `with what it refers to in other files the document has more than ${MOST_VALUES} values`,
          "Refer to `components` of the document for what is needed in many places.",
        ),
      );
    return null;
  }

  #tooDeep({ at }: Spot): JsonValue {
    this.#isComplete = false;
    this.findings.push(
      documentFinding(
        at,
        `with what it refers to in other files the document is more than ${DEEPEST} levels deep`,
        "Write what is needed in `components` of the document, and refer to that.",
      ),
    );
    return null;
  }

  #cycle(written: string, at: Place): Finding {
    return documentFinding(
      at,
      `\`${written}\` is inside of what it refers to, in another file than ${this.#main}`,
      `What refers to itself cannot be written out: move it into \`components\` of ${this.#main}, and refer to it there.`,
    );
  }
}

function below({ at, chain, depth }: Spot, step: string | number): Spot {
  return { at: inside(at, step), chain, depth: depth + 1 };
}

/** The way in the words of the data: list items by their number. */
function pathOf(value: JsonValue, pointer: readonly string[]): (string | number)[] {
  return pointer.map((step, index) =>
    isJsonList(valueAtPointer(value, pointer.slice(0, index))) ? Number(step) : step,
  );
}

const namedMaps = new Set([
  "properties",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "headers",
  "examples",
  "links",
  "callbacks",
]);

/** Whether it is a sample of data, in which `$ref` is a key like any other. */
function isSample({ path }: Place): boolean {
  return path.some(
    (step, index) =>
      (step === "example" && !namedMaps.has(String(path[index - 1]))) ||
      (step === "value" && path[index - 2] === "examples"),
  );
}

function isOnline(reference: string): boolean {
  return /^[a-z][a-z+.-]+:/i.test(reference);
}

/** What the import looks for by name. Of schemas it makes models, which can refer to themselves. */
const followed = new Set([
  "schemas",
  "parameters",
  "requestBodies",
  "examples",
  "links",
  "callbacks",
]);

/**
 * Whether the import follows a reference: it does not in its own extensions, to responses and headers,
 * and to anything that is no component.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
function isFollowed(pointer: readonly string[], { path }: Place): boolean {
  if (path.some((step) => /^x-amazon-apigateway-(?!any-method$)/.test(String(step)))) return false;
  const [first, kind = ""] = pointer;
  return first === "components" && followed.has(kind) && pointer.length === 3;
}

function isPathItem({ path }: Place): boolean {
  return path.length === 2 && path[0] === "paths";
}

function wholeDocument(at: Place): Finding {
  return documentFinding(
    at,
    "the document refers to itself as a whole",
    "Write the way to a part of it, such as `#/components/schemas/Item`.",
  );
}

function nothingThere(
  written: string,
  file: string,
  { pointer }: JsonReference,
  at: Place,
): Finding {
  return documentFinding(
    at,
    `\`${written}\` leads to nothing: ${file} has no \`${pointer.join(".")}\``,
    "Correct the way after the `#`, which begins at the top of that file.",
  );
}

import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import type { Finding } from "../findings/finding";
import type { ConfigFile } from "./config-file";
import { fileFinding } from "./file-finding";
import {
  endlessAlias,
  mergeKey,
  slashComment,
  tabIndent,
  unknownAlias,
  type Wording,
  wordingOf,
} from "./yaml-wording";

export interface YamlResult {
  /** The file as plain data; undefined where it has errors. */
  readonly value: unknown;
  readonly findings: readonly YamlFinding[];
}

/** A mistake in the YAML itself: known by its offset, since nothing could be parsed to point into. */
export interface YamlFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

interface Mistake extends Wording {
  readonly offset: number;
}

/** How many values aliases may repeat: enough for a large fleet, too few to fill the memory. */
const MOST_REPEATED = 10_000;

/** Reads one YAML document of plain data. */
export function parseYaml(file: ConfigFile): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const refused = (mistakes: readonly Mistake[]): YamlResult => ({
    value: undefined,
    findings: firstOfEachLine(mistakes.map((mistake) => toFinding(file.name, mistake, lines))),
  });
  const mistakes = withOneTab(syntaxMistakes(document), lines);
  if (mistakes.length > 0) return refused(mistakes);
  if (document.contents === null) return refused([emptyFile]);
  // Most files cannot have any of it and need no second look.
  const references = /\*|<<|\/\//.test(file.text) ? referenceMistakes(document) : [];
  if (references.length > 0) return refused(references);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_REPEATED }), findings: [] };
  } catch {
    return refused([tooManyAliases]);
  }
}

function syntaxMistakes(document: Document.Parsed): Mistake[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    offset: offsetOf(error, document),
    ...wordingOf(error),
  }));
}

/** A file that is indented with tabs has them in most of its lines. */
function withOneTab(mistakes: readonly Mistake[], lines: LineCounter): Mistake[] {
  const tabs = mistakes.filter(({ help }) => help === tabIndent.help);
  const [first] = tabs;
  const more = new Set(tabs.map(({ offset }) => lines.linePos(offset).line)).size - 1;
  if (first === undefined || more < 1) return [...mistakes];
  const message = `${tabIndent.message}, here and in ${more} more ${more === 1 ? "line" : "lines"}`;
  return [{ ...first, message }, ...mistakes.filter((each) => !tabs.includes(each))];
}

/** Where the mistake is: for an open quote where that stands, not where the file ends. */
function offsetOf(error: YAMLError, document: Document.Parsed): number {
  let offset = error.pos[0];
  if (!error.message.startsWith("Missing closing")) return offset;
  visit(document, {
    Scalar(_, { range }) {
      if (range?.[1] === error.pos[0]) offset = range[0];
    },
  });
  return offset;
}

/** Aliases of nothing and of what they stand in, and what is YAML to other readers only. */
function referenceMistakes(document: Document.Parsed): Mistake[] {
  const mistakes: Mistake[] = [];
  const anchors = new Map<string, unknown>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, { range, source }, path) {
      const offset = range?.[0] ?? 0;
      const target = anchors.get(source);
      if (target === undefined) mistakes.push({ offset, ...unknownAlias(source) });
      else if (path.some((around) => around === target)) mistakes.push({ offset, ...endlessAlias });
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === "<<")
        mistakes.push({ offset: key.range?.[0] ?? 0, ...mergeKey });
      if (isScalar(key) && String(key.value).startsWith("//"))
        mistakes.push({ offset: key.range?.[0] ?? 0, ...slashComment });
    },
  });
  return mistakes;
}

const tooManyAliases: Mistake = {
  offset: 0,
  message: `aliases repeat more than ${MOST_REPEATED} values`,
  help: "Write the values out.",
};

const emptyFile: Mistake = {
  offset: 0,
  message: "the file is empty",
  help: "Begin with `project:` and `domains:`; the README has an example.",
};

/** A mistake makes the rest of its line look wrong too. */
function firstOfEachLine(findings: readonly YamlFinding[]): YamlFinding[] {
  return findings.filter(
    ({ line }, index) => findings.findIndex((other) => other.line === line) === index,
  );
}

function toFinding(
  file: string,
  { offset, message, help }: Mistake,
  lines: LineCounter,
): YamlFinding {
  const { line, col } = lines.linePos(offset);
  return { ...fileFinding("file-yaml", file, [], message, help), line, column: col };
}

import { type Document, parseDocument, visit, type YAMLError } from "yaml";
import { countOf } from "../findings/count-of";
import { type AliasTargets, aliasTargets } from "./alias-targets";
import type { ConfigFile } from "./config-file";
import { fileFinding } from "./file-finding";
import { LineStarts } from "./line-starts";
import { resolveMergeKeys } from "./merge-keys";
import { oddSigns } from "./odd-signs";
import type { PositionedFinding } from "./positioned-finding";
import { sizeOf } from "./size-of";
import { structureMistakes } from "./structure-mistakes";
import type { YamlMistake } from "./yaml-mistake";
import { yamlOptions } from "./yaml-options";
import { isPastTheEnd, loneReturn, tabIndent, tooDeep, wordingOf, yaml11 } from "./yaml-wording";

export interface YamlResult {
  /** The file as plain data; undefined where it has errors. */
  readonly value: unknown;
  /** What it was read from, with the positions in the text; undefined where it has errors. */
  readonly document?: Document.Parsed;
  readonly findings: readonly PositionedFinding[];
}

/** How many values aliases may repeat: enough for a large fleet, too few to fill the memory. */
const MOST_REPEATED = 10_000;

/** How many values a file with merge keys may have once they are written out. */
const MOST_MERGED = 100_000;

/** Reads one YAML document of plain data. */
export function parseYaml(file: ConfigFile): YamlResult {
  const { document, mistakes } = parse(file.text);
  if (document === undefined || mistakes.length > 0) return refused(file, mistakes);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_REPEATED }), document, findings: [] };
  } catch {
    return refused(file, [tooManyAliases(aliasTargets(document), MOST_REPEATED)]);
  }
}

function refused({ name, text }: ConfigFile, mistakes: readonly YamlMistake[]): YamlResult {
  const lines = new LineStarts(text);
  const findings = mistakes.map(({ offset, message, help }) => ({
    ...fileFinding("file-yaml", name, [], message, help),
    ...lines.positionOf(offset),
  }));
  return { value: undefined, findings: firstOfEachLine(findings) };
}

interface Parsed {
  readonly document?: Document.Parsed;
  readonly mistakes: readonly YamlMistake[];
}

/** The parser calls itself for what is inside of a value, and nesting may have no end. */
function parse(text: string): Parsed {
  try {
    const document = parseDocument(text, yamlOptions);
    const mistakes = mistakesIn(document, text);
    const deep = mistakes.find(({ message }) => message === tooDeep.message);
    return { document, mistakes: deep === undefined ? mistakes : [deep] };
  } catch (error) {
    if (error instanceof RangeError) return { mistakes: [{ offset: 0, ...tooDeep }] };
    throw error;
  }
}

function mistakesIn(document: Document.Parsed, text: string): YamlMistake[] {
  const returns = text.search(/\r(?!\n)/);
  if (returns !== -1) return [{ offset: returns, ...loneReturn }];
  const syntax = syntaxMistakes(document, text);
  if (syntax.length > 0) return syntax;
  if (document.contents === null) return [emptyFile];
  const { explicit, version } = document.directives.yaml;
  if (explicit === true && version !== "1.2") return [{ offset: text.indexOf("%YAML"), ...yaml11 }];
  const structure = structureMistakes(document.contents);
  if (structure.length > 0) return structure;
  const targets = aliasTargets(document);
  const { mistakes, hasMerged } = resolveMergeKeys(document, targets);
  if (mistakes.length > 0 || !hasMerged) return [...mistakes];
  return sizeOf(document, targets) > MOST_MERGED ? [tooManyAliases(targets, MOST_MERGED)] : [];
}

/** Tabs and characters that only look like YAML's make the lines after them look wrong too. */
function syntaxMistakes(document: Document.Parsed, text: string): YamlMistake[] {
  const errors = withoutRest([...document.errors, ...document.warnings]);
  if (errors.length === 0) return [];
  const odd = oddSigns(text);
  const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  if (tabs.length > 0) return [...odd, ...oneTab(tabs, text)];
  const causes = odd.length > 0 ? [] : errors;
  const quotes = causes.some(isOpenQuote) ? startsOfTexts(document) : new Map();
  return [
    ...odd,
    ...causes.map((error) => ({
      offset: (isOpenQuote(error) ? quotes.get(error.pos[0]) : undefined) ?? error.pos[0],
      ...wordingOf(error),
    })),
  ];
}

/** A file that is indented with tabs has them in most of its lines. */
function oneTab(tabs: readonly YAMLError[], text: string): YamlMistake[] {
  const [first] = tabs;
  if (first === undefined) return [];
  const starts = new LineStarts(text);
  const lines = new Set(tabs.map(({ pos }) => starts.positionOf(pos[0]).line)).size;
  const more = lines < 2 ? "" : `, here and in ${countOf(lines - 1, "more line")}`;
  return [{ offset: first.pos[0], ...tabIndent, message: `${tabIndent.message}${more}` }];
}

/** Once the parser has taken the document for ended, it complains about every word that follows. */
function withoutRest(errors: readonly YAMLError[]): readonly YAMLError[] {
  const end = errors.findIndex(isPastTheEnd);
  return end === -1 ? errors : errors.slice(0, end + 1);
}

function isOpenQuote({ message }: YAMLError): boolean {
  return message.startsWith("Missing closing");
}

/** By where each text ends: an open quote is told where it stands, not where the file ends. */
function startsOfTexts(document: Document.Parsed): Map<number, number> {
  const starts = new Map<number, number>();
  visit(document, {
    Scalar(_, { range }) {
      if (range) starts.set(range[1], range[0]);
    },
  });
  return starts;
}

/** Told at the first alias, which cannot be blamed more than others. */
function tooManyAliases(targets: AliasTargets, most: number): YamlMistake {
  const [first] = targets.keys();
  const message = `aliases repeat more than ${most} values`;
  return { offset: first?.range?.[0] ?? 0, message, help: "Write the values out." };
}

const emptyFile: YamlMistake = {
  offset: 0,
  message: "the file is empty",
  help: "Begin with `project:` and `domains:`; the README has an example.",
};

/** A mistake makes the rest of its line look wrong too. */
function firstOfEachLine(findings: readonly PositionedFinding[]): PositionedFinding[] {
  const first = new Map<number, PositionedFinding>();
  for (const finding of findings) if (!first.has(finding.line)) first.set(finding.line, finding);
  return [...first.values()];
}

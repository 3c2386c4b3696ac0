import type { z } from "zod";
import { closestName } from "../findings/closest-name";
import type { Finding } from "../findings/finding";
import { oddCharacterNote } from "../findings/odd-characters";
import { type ConfigPath, inside, type Place } from "../findings/place";
import { choicesOf, correctionOf } from "./corrections";
import { exampleValue } from "./example-value";
import { fileFinding } from "./file-finding";
import { foreignValue } from "./foreign-values";
import { inlinePair } from "./inline-yaml";
import type { JsonSchema } from "./json-schema";
import { formsAt } from "./known-keys";
import type { Issue, UnionIssue } from "./shape-issues";
import { isUnquoted, plainValueHelp, type SourceOf, whatItIs } from "./type-wording";
import { valueAt } from "./value-at";
import { expectedName, named, shown, typeName } from "./wording";

/** A mistake with the value that makes it. */
interface Mistake {
  readonly at: Place;
  readonly written: unknown;
  /** What the value is surely meant as; undefined where that is not known. */
  readonly meant: unknown;
  /** As it stands in the file, where it is a number or a word without quotes. */
  readonly source: string | undefined;
  /** The forms that it could have. */
  readonly forms: readonly JsonSchema[];
  /** Whether its key has to be there. */
  readonly required: boolean;
  /** The key beside it that takes several such values. */
  readonly plural: string | undefined;
}

/** What has not the form that it should have. */
interface Misshapen {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly at: Place;
  readonly sourceOf: SourceOf;
}

/** What keeps the value from having the form that the issues speak of, in our own words. */
export function shapeFindings(
  { schema, value, at, sourceOf }: Misshapen,
  issues: readonly Issue[],
): Finding[] {
  const findings = issues.map((issue) => {
    const path = issue.path as ConfigPath;
    const written = valueAt(value, path);
    const place = inside(at, ...path);
    const mistake = {
      at: place,
      written,
      source: /number|boolean/.test(typeof written) ? sourceOf(place) : undefined,
      meant: correctionOf(schema, value, issue),
      forms: formsAt(schema, value, path),
      plural: pluralOf(schema, value, path),
      required: isRequired(schema, value, path),
    };
    return issueFinding(mistake, issue);
  });
  return onePerPlace(findings);
}

/** What the form of the name itself tells, where it tells more than that it is wrong. */
function keyHelp({ issues: [first], path }: Extract<Issue, { code: "invalid_key" }>): string {
  if (path.includes("methods") && path.at(-1) === "*/*")
    return "Take it out: what is for all methods is the `throttle` beside `methods`.";
  return first?.code === "custom" && typeof first.params?.help === "string"
    ? first.params.help
    : "Write another name.";
}

function isRequired(schema: z.ZodType, value: unknown, path: ConfigPath): boolean {
  const around = formsAt(schema, value, path.slice(0, -1));
  return around.some(({ required }) => required?.includes(String(path.at(-1))) === true);
}

function pluralOf(schema: z.ZodType, value: unknown, path: ConfigPath): string | undefined {
  const plural = `${path.at(-1)}s`;
  const forms = formsAt(schema, value, [...path.slice(0, -1), plural]);
  return forms.some(({ type }) => type === "array") ? plural : undefined;
}

/** What is not an ARN at all need not also be told that it is no role's. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const places = findings.map(({ at }) => JSON.stringify(at.path));
  return findings.filter((_, index) => places.indexOf(places[index] ?? "") === index);
}

function issueFinding(mistake: Mistake, issue: Issue): Finding {
  const { at, written } = mistake;
  switch (issue.code) {
    case "invalid_union":
      return unionFinding(mistake, issue);
    case "invalid_type":
      return typeFinding(mistake, issue.expected);
    case "invalid_value":
      return choiceFinding(mistake, issue.values.map(String));
    case "invalid_key":
      return finding(
        "file-value",
        at,
        `the name ${shown(at.path.at(-1))} ${issue.issues[0]?.message ?? "is not allowed"}`,
        keyHelp(issue),
      );
    case "too_small":
    case "too_big":
      return sizeFinding(mistake, issue);
    case "custom":
      return finding(
        written === undefined ? "file-missing-key" : "file-value",
        at,
        `${named(at.path)} ${issue.message}`,
        String(issue.params?.help ?? "Change the value."),
      );
    default:
      return finding("file-value", at, `${shown(written)} ${issue.message}`, textHelp(mistake));
  }
}

/** A value that could have several forms and has none of them. */
function unionFinding(mistake: Mistake, issue: UnionIssue): Finding {
  const choices = choicesOf(issue);
  if (choices !== undefined) return choiceFinding(mistake, choices);
  const { at, written, forms } = mistake;
  if (written === undefined)
    return finding("file-missing-key", at, `${named(at.path)} is missing`, missingHelp(mistake));
  const examples = forms
    .map(exampleValue)
    .filter((example) => example !== undefined)
    .map((example) => inlinePair(at.path.at(-1), example));
  const unquoted = issue.errors.some(
    ([first]) => first?.code === "invalid_type" && isUnquoted(written, first.expected),
  );
  return finding(
    "file-type",
    at,
    `${named(at.path)} cannot be ${typeName(written)}`,
    unionHelp(unquoted, mistake, examples),
  );
}

function unionHelp(
  unquoted: boolean,
  { at, written, meant, forms, source }: Mistake,
  examples: readonly string[],
): string {
  if (unquoted) return `Leave the quotes out: ${String(written)}.`;
  const quotes = areTexts(forms) ? plainValueHelp(written, "string", source) : undefined;
  if (quotes !== undefined) return quotes;
  if (meant !== undefined) return write(at.path.at(-1), meant);
  return `Write ${examples.map((each) => `\`${each}\``).join(" or ")}.`;
}

/** Whether a text is asked for, or one for each of several names. */
function areTexts(forms: readonly JsonSchema[]): boolean {
  const isText = ({ type, pattern }: JsonSchema) => type === "string" && pattern === undefined;
  return (
    forms.some(isText) &&
    forms.some(({ additionalProperties: inner }) => typeof inner === "object" && isText(inner))
  );
}

function typeFinding(mistake: Mistake, expected: string): Finding {
  const { at, written, source } = mistake;
  if (written === undefined) {
    return finding("file-missing-key", at, `${named(at.path)} is missing`, missingHelp(mistake));
  }
  return finding(
    "file-type",
    at,
    `${named(at.path)} has to be ${expectedName(expected)}, but ${whatItIs(written, source)}`,
    foreignValue(at.path.at(-1), written) ?? typeHelp(mistake, expected),
  );
}

function missingHelp({ at, forms }: Mistake): string {
  const key = at.path.at(-1);
  const choices = forms.flatMap(
    (form) => form.enum ?? (form.const === undefined ? [] : [form.const]),
  );
  if (choices.length > 0)
    return `Add one of ${[...new Set(choices)].map((each) => `\`${inlinePair(key, each)}\``).join(", ")}.`;
  const [form] = forms;
  const example = form === undefined ? undefined : exampleValue(form);
  const such = example === undefined ? `\`${key}\`` : `it, such as \`${inlinePair(key, example)}\``;
  const what = form?.description === undefined ? "." : `: ${firstSentence(form.description)}`;
  return `Add ${such}${what}`;
}

function firstSentence(text: string): string {
  const sentence = /^.*?\.(?= [A-Z]|$)/.exec(text)?.[0] ?? text;
  const plain = sentence.replace(/, such as .*\.$/, ".");
  return plain.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** Most wrong types come of quotes: missing ones, or those that should not be there. */
function typeHelp(mistake: Mistake, expected: string): string {
  const { at, written, source, meant, forms, plural, required } = mistake;
  const quotes = plainValueHelp(written, expected, source);
  if (quotes !== undefined && mayBeQuoted(mistake, expected)) return quotes;
  const key = at.path.at(-1);
  if (meant !== undefined) return write(key, meant);
  if (Array.isArray(written) && plural !== undefined) return write(plural, written);
  if (Array.isArray(written) && typeof key === "number")
    return "Lists are not joined: write each item of the inner list in its place, or make it the whole list.";
  const example = forms[0] === undefined ? undefined : exampleValue(forms[0]);
  const such = example === undefined ? "" : `, such as \`${inlinePair(key, example)}\``;
  const orNot = written === null && !required ? ", or leave it out" : "";
  return `Write ${expectedName(expected)}${such}${orNot}.`;
}

/** Whether the value would be right in quotes, as far as its form tells, or there is nothing better to write. */
function mayBeQuoted({ written, source, forms }: Mistake, expected: string): boolean {
  const patterns = forms.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  const hasExample = forms.some((form) => exampleValue(form) !== undefined);
  if (expected !== "string" || !hasExample || patterns.length < forms.length) return true;
  return patterns.some((pattern) => new RegExp(pattern, "u").test(source ?? String(written)));
}

function write(key: string | number | undefined, value: unknown): string {
  return `Write \`${inlinePair(key, value)}\`.`;
}

/** Many a wrong text is a right one with something around it. */
function textHelp({ at, written, meant, forms }: Mistake): string {
  const key = at.path.at(-1);
  if (meant !== undefined) return `${write(key, meant)}${oddCharacterNote(String(written))}`;
  const example = forms[0] === undefined ? undefined : exampleValue(forms[0]);
  return example === undefined
    ? `Write ${named(at.path)} in that form.`
    : `Write it in the form of \`${inlinePair(key, example)}\`.${oddCharacterNote(String(written))}`;
}

function choiceFinding(mistake: Mistake, allowed: readonly string[]): Finding {
  const { at, written } = mistake;
  if (written === undefined) {
    const forms = [{ enum: allowed }];
    return typeFinding({ ...mistake, forms }, "string");
  }
  return finding(
    "file-value",
    at,
    `${named(at.path)} cannot be ${shown(written)}`,
    foreignValue(at.path.at(-1), written) ?? choiceHelp(mistake, allowed),
  );
}

function choiceHelp({ at, written, meant }: Mistake, allowed: readonly string[]): string {
  if (meant !== undefined)
    return `${write(at.path.at(-1), meant)}${oddCharacterNote(String(written))}`;
  const nearest = typeof written === "string" ? closestName(written, allowed) : undefined;
  if (nearest === undefined) return `Write one of ${allowed.join(", ")}.`;
  return `Did you mean ${nearest}? It can be ${allowed.join(", ")}.${oddCharacterNote(String(written))}`;
}

function sizeFinding(
  { at, written }: Mistake,
  issue: Extract<Issue, { code: "too_small" | "too_big" }>,
): Finding {
  const number = typeof written === "number";
  const bound =
    issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return finding(
    "file-value",
    at,
    number
      ? `${named(at.path)} is ${written}, but has to be ${bound}`
      : `${named(at.path)} ${issue.message}`,
    number ? `Write a number of ${bound}.` : sizeHelp(written),
  );
}

function sizeHelp(written: unknown): string {
  return Array.isArray(written) && written.length > 0
    ? "Add to the list, or take from it, until it has as many as that."
    : "Fill it in.";
}

function finding(ruleId: string, at: Place, message: string, help: string): Finding {
  return fileFinding(ruleId, at.file, at.path, message, help);
}

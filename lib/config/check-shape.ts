import type { z } from "zod";
import type { Finding } from "../findings/finding";
import { type ConfigPath, inside, isInside, type Place } from "../findings/place";
import { assumedForm } from "./assumed-form";
import { type Correction, corrections, withCorrections } from "./corrections";
import type { Rename } from "./rename";
import { shapeFindings } from "./shape-findings";
import { issuesOfMeantForms } from "./shape-issues";
import type { SourceOf } from "./type-wording";
import {
  renamed,
  type UnknownKey,
  unknownKeyFinding,
  unknownKeys,
  withKnownKeys,
} from "./unknown-keys";
import { valueAt } from "./value-at";

export interface Shaped<Written> {
  /** Undefined where the entry is too broken to be understood. */
  readonly written: Written | undefined;
  readonly findings: readonly Finding[];
  /** What stands elsewhere in the file than `written` has it, the last step first. */
  readonly renames: readonly Rename[];
}

/** One entry to check: a value, its form and its place. */
interface Entry<Written> {
  readonly schema: z.ZodType<Written>;
  readonly value: unknown;
  readonly at: Place;
  readonly sourceOf: SourceOf;
}

/**
 * Checks the form of one entry. What is wrong is told, and then taken for what it surely means, or
 * most likely is a slip of, so that the rules can tell what else is wrong and nothing is told twice.
 */
export function checkShape<Written>(
  schema: z.ZodType<Written>,
  value: unknown,
  at: Place,
  sourceOf: SourceOf,
): Shaped<Written> {
  const result = schema.safeParse(value);
  if (result.success) return { written: result.data, findings: [], renames: [] };
  const entry = { schema, value, at, sourceOf };
  const issues = issuesOfMeantForms(value, result.error.issues);
  const unknown = unknownKeys(schema, value, issues);
  if (unknown.length > 0) return withoutUnknown(entry, unknown);
  const corrected = corrections(schema, value, issues);
  if (corrected.length > 0) return afterCorrections(entry, corrected);
  const assumed = assumedForm(schema, value, issues);
  if (assumed === undefined)
    return { written: undefined, findings: shapeFindings(entry, issues), renames: [] };
  const choice = inside(at, ...(assumed.issue.path as ConfigPath));
  const { findings, renames } = checkShape(schema, assumed.value, at, sourceOf);
  return {
    written: undefined,
    findings: [...shapeFindings(entry, [assumed.issue]), ...without(findings, [choice])],
    renames,
  };
}

function withoutUnknown<Written>(
  { schema, value, at, sourceOf }: Entry<Written>,
  unknown: readonly UnknownKey[],
): Shaped<Written> {
  const check = (keys: readonly UnknownKey[]) =>
    checkShape(schema, withKnownKeys(value, keys), at, sourceOf);
  const guess = (key: UnknownKey) => guessedPath(value, key).map((path) => inside(at, ...path));
  const attempt = check(unknown);
  const isGuessed = unknown.some(({ meant }) => meant !== undefined);
  const unguessed = isGuessed ? check(unknown.map(withoutGuess)) : attempt;
  const isWorse = attempt.findings.length > unguessed.findings.length;
  const isWrong = (key: UnknownKey) => guess(key).some((place) => isAnyInside(attempt, place));
  // What is wrong with a misspelt key's value may be the guess's fault.
  const sure = unknown.map((key) => (isWorse || isWrong(key) ? withoutGuess(key) : key));
  const checked = isWorse ? unguessed : unknown.some(isWrong) ? check(sure) : attempt;
  return {
    written: checked.written,
    findings: [
      ...unknown.map((key) => unknownKeyFinding(at, key)),
      ...without(checked.findings, unknown.flatMap(guess)),
    ],
    renames: [...checked.renames, ...sure.flatMap((key) => renamed(value, at, key))],
  };
}

function withoutGuess(key: UnknownKey): UnknownKey {
  return { ...key, meant: undefined };
}

/** Where a misspelt key's value was put. */
function guessedPath(value: unknown, { map, meant }: UnknownKey): ConfigPath[] {
  if (meant === undefined || valueAt(value, [...map, meant]) !== undefined) return [];
  return [[...map, meant]];
}

function isAnyInside({ findings }: Shaped<unknown>, place: Place): boolean {
  return findings.some((each) => isInside(each.at, place));
}

function without(findings: readonly Finding[], places: readonly Place[]): Finding[] {
  return findings.filter((each) => !places.some((place) => isInside(each.at, place)));
}

function afterCorrections<Written>(
  entry: Entry<Written>,
  corrected: readonly Correction[],
): Shaped<Written> {
  const { schema, value, at, sourceOf } = entry;
  const told = shapeFindings(
    entry,
    corrected.map(({ issue }) => issue),
  );
  const checked = checkShape(schema, withCorrections(value, corrected), at, sourceOf);
  const places = told.map((each) => each.at);
  return { ...checked, findings: [...told, ...without(checked.findings, places)] };
}

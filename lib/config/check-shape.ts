import type { z } from "zod";
import type { Finding } from "../findings/finding";
import { type ConfigPath, inside, isInside, type Place } from "../findings/place";
import { shapeFindings } from "./shape-findings";
import { issuesOfMeantForms } from "./shape-issues";
import { type UnknownKey, unknownKeyFinding, unknownKeys, withKnownKeys } from "./unknown-keys";
import { valueAt } from "./value-at";

export interface Shaped<Written> {
  /** Undefined where the entry is too broken to be understood. */
  readonly written: Written | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Checks the form of one entry. An unknown key is told, and then taken for the key that it is most
 * likely a slip of, so that the rules can tell what else is wrong and nothing is told twice.
 */
export function checkShape<Written>(
  schema: z.ZodType<Written>,
  value: unknown,
  at: Place,
): Shaped<Written> {
  const result = schema.safeParse(value);
  if (result.success) return { written: result.data, findings: [] };
  const issues = issuesOfMeantForms(value, result.error.issues);
  const unknown = unknownKeys(schema, value, issues);
  if (unknown.length === 0) {
    return { written: undefined, findings: shapeFindings(value, at, issues) };
  }
  const { written, findings } = checkShape(schema, withKnownKeys(value, unknown), at);
  const guesses = unknown.flatMap((key) => guessedPath(value, key));
  return {
    written,
    findings: [
      ...unknown.map((key) => unknownKeyFinding(at, key)),
      ...findings.filter((each) => !guesses.some((path) => isInside(each.at, inside(at, ...path)))),
    ],
  };
}

/** Where a misspelt key's value was put. What is wrong with it there may be the guess's fault. */
function guessedPath(value: unknown, { map, meant }: UnknownKey): ConfigPath[] {
  if (meant === undefined || valueAt(value, [...map, meant]) !== undefined) return [];
  return [[...map, meant]];
}

import type { Place } from "../findings/place";
import { typeName } from "./wording";

/** What stands at a place, as it is written, where that is a number or a word without quotes. */
export type SourceOf = (at: Place) => string | undefined;

/** What a value is, where it is the predicate of a sentence. */
export function whatItIs(written: unknown, source: string | undefined): string {
  const name = typeName(written);
  if (typeof written !== "number" || source === undefined || name === `the number ${source}`)
    return `is ${name}`;
  return `YAML reads ${source} as ${name}`;
}

/** Most wrong types come of quotes: missing ones, or those that should not be there. */
export function plainValueHelp(
  written: unknown,
  expected: string,
  source: string | undefined,
): string | undefined {
  if (written === null) return undefined;
  return expected === "string" ? quotesHelp(written, source) : plainHelp(written, expected);
}

/** Whether the value would be of the expected type if its quotes were not there. */
export function isUnquoted(written: unknown, expected: string): boolean {
  if (typeof written !== "string") return false;
  if (expected === "boolean") return /^(true|false)$/.test(written);
  return /^(int|number)$/.test(expected) && /^\d+$/.test(written);
}

function quotesHelp(written: unknown, source: string | undefined): string | undefined {
  if (typeof written !== "number" && typeof written !== "boolean") return undefined;
  return `Put it in quotes: "${source ?? written}".`;
}

function plainHelp(written: unknown, expected: string): string | undefined {
  if (expected === "boolean") return booleanHelp(written);
  if (typeof written !== "string" || !/^(int|number)$/.test(expected)) return undefined;
  if (/^\d+$/.test(written)) return `Leave the quotes out: ${written}.`;
  const digits = written.replace(/[\s\u00a0_,'\u2019]/g, "");
  return /^\d+$/.test(digits) ? `Write ${digits}, with nothing between its digits.` : undefined;
}

/** What YAML 1.1 and other languages call true and false. */
function booleanHelp(written: unknown): string | undefined {
  const word = typeof written === "object" ? "" : String(written).trim().toLowerCase();
  if (/^(true|false)$/.test(word)) return `Leave the quotes out: ${word}.`;
  const meant = meantBoolean(word);
  if (meant === undefined) return undefined;
  return typeof written === "string"
    ? `Write ${meant}: in YAML 1.2, ${word} is text.`
    : `Write ${meant}.`;
}

function meantBoolean(word: string): boolean | undefined {
  if (/^(yes|y|on|1|enabled?)$/.test(word)) return true;
  return /^(no|n|off|0|disabled?)$/.test(word) ? false : undefined;
}

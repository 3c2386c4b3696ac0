import type { z } from "zod";
import { closestName } from "../findings/closest-name";
import type { ConfigPath } from "../findings/place";
import { correctedValue } from "./corrected-value";
import { foreignValue } from "./foreign-values";
import { formsAt } from "./known-keys";
import type { Issue } from "./shape-issues";
import { valueAt, type WrittenMap } from "./value-at";

/** A wrong value with what it is taken for. */
export interface Correction {
  readonly issue: Issue;
  readonly value: unknown;
}

/** What stands for the value of a key that has to go. */
const LEFT_OUT = Symbol("left out");

/** Those of the issues after which one can go on, since it is plain what was meant. */
export function corrections(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): Correction[] {
  return issues.flatMap((issue) => {
    const found = isSuperfluous(issue)
      ? LEFT_OUT
      : (correctionOf(schema, value, issue) ?? nearestChoice(value, issue));
    return found === undefined ? [] : [{ issue, value: found }];
  });
}

/** The value that is meant beyond doubt. */
export function correctionOf(schema: z.ZodType, value: unknown, issue: Issue): unknown {
  const path = issue.path as ConfigPath;
  const written = valueAt(value, path);
  if (written === undefined || written === null) return undefined;
  const choices = choicesOf(issue);
  if (choices !== undefined) return correctedValue([{ enum: choices }], written);
  const correctable = ["invalid_type", "invalid_union", "invalid_format"].includes(issue.code);
  return correctable ? correctedValue(formsAt(schema, value, path), written) : undefined;
}

/** The second of two keys that exclude one another. */
function isSuperfluous(issue: Issue): boolean {
  return issue.code === "custom" && issue.params?.superfluous === true;
}

function nearestChoice(value: unknown, issue: Issue): string | undefined {
  const written = valueAt(value, issue.path as ConfigPath);
  if (typeof written !== "string") return undefined;
  if (foreignValue(issue.path.at(-1) as string, written) !== undefined) return undefined;
  return closestName(written, choicesOf(issue) ?? []);
}

/** The words that the issue says could stand there. */
export function choicesOf(issue: Issue): readonly string[] | undefined {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code !== "invalid_union" || !("options" in issue)) return undefined;
  return Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

export function withCorrections(value: unknown, corrected: readonly Correction[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const each of corrected) {
    const path = each.issue.path as ConfigPath;
    if (path.length === 0) return each.value;
    const around = valueAt(copy, path.slice(0, -1)) as WrittenMap;
    const key = path.at(-1) ?? "";
    if (each.value === LEFT_OUT) delete around[key];
    else around[key] = each.value;
  }
  return copy;
}

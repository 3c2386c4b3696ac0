import type { z } from "zod";
import type { ConfigPath } from "../findings/place";
import { choicesOf } from "./corrections";
import { knownKeys } from "./known-keys";
import type { Issue } from "./shape-issues";
import { isWrittenMap, valueAt, type WrittenMap } from "./value-at";

export interface AssumedForm {
  /** The issue that nothing says which form is meant. */
  readonly issue: Issue;
  /** The value as it would be in the form that has the most of its keys, without those of others. */
  readonly value: unknown;
}

/** Where the key that tells the forms apart is of no use: what can be checked all the same. */
export function assumedForm(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): AssumedForm | undefined {
  const issue = issues.find(({ code }) => code === "invalid_union");
  const choices = issue === undefined ? undefined : choicesOf(issue);
  if (issue === undefined || choices === undefined) return undefined;
  const path = issue.path as ConfigPath;
  const around = valueAt(value, path.slice(0, -1));
  if (!isWrittenMap(around)) return undefined;
  const [best] = choices
    .map((choice) => withChoice(schema, value, path, choice))
    .sort((one, other) => other.fitting - one.fitting);
  return best === undefined ? undefined : { issue, value: best.value };
}

function withChoice(schema: z.ZodType, value: unknown, path: ConfigPath, choice: string) {
  const map = path.slice(0, -1);
  const key = String(path.at(-1));
  const copy: unknown = structuredClone(value);
  const around = valueAt(copy, map) as WrittenMap;
  delete around[key];
  const ofAll = knownKeys(schema, copy, map);
  around[key] = choice;
  const known = knownKeys(schema, copy, map);
  const fitting = Object.keys(around).filter((each) => known.includes(each)).length;
  for (const each of ofAll) if (!known.includes(each)) delete around[each];
  return { value: copy, fitting };
}

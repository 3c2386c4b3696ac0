import type { z } from "zod";
import type { ConfigPath } from "../findings/place";
import { isWrittenMap, valueAt } from "./value-at";

/** A mistake in the words of the schema library. */
export type Issue = z.core.$ZodIssue;
export type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** The issues, those of a value with several forms replaced by those of the form that is meant. */
export function issuesOfMeantForms(value: unknown, issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    const form = issue.code === "invalid_union" ? meantForm(value, issue) : undefined;
    if (form === undefined) return [issue];
    const moved = form.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return issuesOfMeantForms(value, moved);
  });
}

/** For a map or a list, the form whose complaints are about what is in it and not about what it is. */
function meantForm(value: unknown, issue: UnionIssue): readonly Issue[] | undefined {
  const written = valueAt(value, issue.path as ConfigPath);
  if (!isWrittenMap(written) && !Array.isArray(written)) return undefined;
  return issue.errors.find((form) => form.every(isAboutContents));
}

function isAboutContents({ path, code }: Issue): boolean {
  return path.length > 0 || code === "unrecognized_keys" || code === "too_small";
}

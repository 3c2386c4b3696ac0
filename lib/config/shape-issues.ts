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

/** For a map, the form whose complaints are about what is in it and not about its being a map. */
function meantForm(value: unknown, issue: UnionIssue): readonly Issue[] | undefined {
  if (!isWrittenMap(valueAt(value, issue.path as ConfigPath))) return undefined;
  return issue.errors.find((form) =>
    form.every((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"),
  );
}

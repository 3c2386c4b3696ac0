import type { z } from "zod";
import type { Finding } from "../findings/finding";
import type { ConfigPath, Place } from "../findings/place";
import { shapeFindings } from "./shape-findings";

export interface Shaped<Written> {
  /** Undefined where the entry is too broken to be understood. */
  readonly written: Written | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Checks the form of one entry. An entry whose only mistake is an unknown key is understood without
 * that key, so that the rules can tell what else is wrong with it.
 */
export function checkShape<Written>(
  schema: z.ZodType<Written>,
  value: unknown,
  at: Place,
): Shaped<Written> {
  const result = schema.safeParse(value);
  if (result.success) return { written: result.data, findings: [] };
  const issues = result.error.issues;
  const findings = shapeFindings(schema, value, at, issues);
  const unknown = issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, key] as ConfigPath)
      : [],
  );
  if (!issues.every((issue) => issue.code === "unrecognized_keys"))
    return { written: undefined, findings };
  const again = schema.safeParse(without(value, unknown));
  return { written: again.success ? again.data : undefined, findings };
}

function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const path of paths) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], copy);
    delete (parent as Record<string | number, unknown>)[path.at(-1) ?? ""];
  }
  return copy;
}

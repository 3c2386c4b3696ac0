import type { OwnedApi } from "./api";
import { levelsOf } from "./mapping-path";
import type { Operation } from "./openapi-document";

/** What a call comes to at an API: one of its operations, or none. */
export type Answer =
  | { readonly kind: "operation"; readonly operation: Operation }
  | { readonly kind: "no-path" }
  /** The operations that the path has, none of which is the method's. */
  | { readonly kind: "no-method"; readonly operations: readonly Operation[] };

/**
 * The operation that answers the method of a path, given by the parts between its slashes. Undefined
 * where there is no telling: the document is not understood, or a REST API has a wider path too, which
 * AWS's pages do not say to be asked for methods that the narrower one lacks.
 */
export function answerTo(
  method: string,
  called: readonly string[],
  { kind, document }: Pick<OwnedApi, "kind" | "document">,
): Answer | undefined {
  if (document === undefined) return undefined;
  const fitting = document.operations
    .filter(({ path }) => takes(path, called, kind))
    .sort((one, other) => compare(one.path, other.path));
  const [first] = fitting;
  if (first === undefined) return { kind: "no-path" };
  const answering = fitting.filter((each) => each.method === method || each.method === "ANY");
  const nearest = answering.filter(({ path }) => path === answering[0]?.path);
  const operation = nearest.find((each) => each.method === method) ?? nearest[0];
  if (operation === undefined) return { kind: "no-method", operations: fitting };
  if (kind === "rest" && operation.path !== first.path) return undefined;
  return { kind: "operation", operation };
}

const DEFAULT_ROUTE = "/$default";

function takes(path: string, called: readonly string[], kind: OwnedApi["kind"]): boolean {
  if (path === DEFAULT_ROUTE) return kind === "http";
  const levels = levelsOf(path);
  const fixed = levels.filter((level) => !isGreedy(level));
  // Whether an HTTP API's greedy path takes the path above it is not said.
  const least = kind === "http" ? fixed.length : levels.length;
  const fits = fixed.length === levels.length ? called.length === least : called.length >= least;
  return fits && fixed.every((level, index) => isVariable(level) || level === called[index]);
}

/** The narrower of two paths first: a level that is written out, a variable, a greedy one, the default. */
function compare(one: string, other: string): number {
  const [left, right] = [one, other].map(widths);
  const index = left?.findIndex((width, at) => width !== right?.[at]) ?? -1;
  return index === -1 ? 0 : (left?.[index] ?? 0) - (right?.[index] ?? 0);
}

function widths(path: string): number[] {
  if (path === DEFAULT_ROUTE) return [3];
  return levelsOf(path).map((level) => (isGreedy(level) ? 2 : isVariable(level) ? 1 : 0));
}

function isGreedy(level: string): boolean {
  return /^\{.*\+\}$/.test(level);
}

function isVariable(level: string): boolean {
  return level.includes("{");
}

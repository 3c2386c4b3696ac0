type JsonMap = Readonly<Record<string, unknown>>;

/** The ways, such as `tags.team`, to the values that differ. Lists are compared as a whole. */
export function changedPaths(before: unknown, after: unknown): string[] {
  if (!isMap(before) || !isMap(after)) return isSame(before, after) ? [] : [""];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) =>
    changedPaths(before[key], after[key]).map((path) => (path === "" ? key : `${key}.${path}`)),
  );
}

/** Whether it is a map of JSON. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keys of a map that is somewhere in a list may stand in another order. */
function isSame(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return (
      before.length === after.length &&
      before.every((item, index) => changedPaths(item, after[index]).length === 0)
    );
  }
  return before === after;
}

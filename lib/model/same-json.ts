import type { JsonValue } from "./openapi-document";

/** Whether two values say the same, whatever the order of their keys. */
export function isSameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: JsonValue | undefined): string | undefined {
  return JSON.stringify(value, (_, each: JsonValue) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

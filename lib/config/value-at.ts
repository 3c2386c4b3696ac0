import type { ConfigPath } from "../findings/place";

/** A map as it was written: keys of any name, values of any type. */
export type WrittenMap = Record<string | number, unknown>;

export function isWrittenMap(value: unknown): value is WrittenMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at the path inside the value; undefined where nothing does. */
export function valueAt(value: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step)
        ? (inner as WrittenMap)[step]
        : undefined,
    value,
  );
}

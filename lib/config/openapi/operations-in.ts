import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { isJsonMap, textOf, valueUnder } from "./json-places";
import { parseReference, valueAtPointer } from "./json-pointer";

/** A method of a path as the document has it. */
export interface WrittenOperation {
  readonly path: string;
  /** What holds the method. */
  readonly item: JsonObject;
  /** The key that the method is written by, such as `get`. */
  readonly key: string;
  readonly value: JsonObject;
}

export const ANY_METHOD = "x-amazon-apigateway-any-method";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", ANY_METHOD];

/** Whether an operation stands under this key of a path. */
export function isMethodKey(key: string): boolean {
  return methods.includes(key);
}

/** Every method of every path, in the order of the document. */
export function operationsIn(body: JsonObject): WrittenOperation[] {
  return pathsIn(body).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([key, value]) =>
      isMethodKey(key) && isJsonMap(value) ? [{ path, item, key, value }] : [],
    ),
  );
}

/** Every path with what stands for it. */
export function pathsIn(body: JsonObject): [string, JsonObject][] {
  const paths = valueUnder(body, "paths");
  if (!isJsonMap(paths)) return [];
  return Object.entries(paths).flatMap(([path, written]) => {
    const item = resolved(body, written);
    return path.startsWith("/") && isJsonMap(item) ? [[path, item]] : [];
  });
}

/** What references inside of the document lead to, in the end. */
export function resolved(body: JsonObject, value: JsonValue | undefined): JsonValue | undefined {
  const seen = new Set<JsonValue>();
  let found = value;
  for (;;) {
    const reference = textOf(found, "$ref");
    if (found === undefined || reference === undefined || seen.has(found)) return found;
    seen.add(found);
    if (!reference.startsWith("#/")) return undefined;
    found = valueAtPointer(body, parseReference(reference)?.pointer ?? []);
  }
}

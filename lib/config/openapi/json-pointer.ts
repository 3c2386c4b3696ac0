import type { JsonValue } from "../../model/openapi-document";
import { isJsonList, valueUnder } from "./json-places";

/** A reference taken apart: the file that it names, if it names one, and the way to a value in it. */
export interface JsonReference {
  readonly file: string;
  readonly pointer: readonly string[];
}

/** Undefined where what follows the `#` is no way to a value. */
export function parseReference(written: string): JsonReference | undefined {
  const hash = written.indexOf("#");
  const [file, pointer] =
    hash === -1 ? [written, ""] : [written.slice(0, hash), written.slice(hash + 1)];
  if (pointer !== "" && !pointer.startsWith("/")) return undefined;
  const steps = pointer.split("/").slice(1);
  return { file: decoded(file), pointer: steps.map((step) => unescaped(decoded(step))) };
}

/** The way as a reference has it after its `#`. */
export function formatPointer(pointer: readonly string[]): string {
  return pointer.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What stands where the pointer leads to; undefined where nothing does. */
export function valueAtPointer(
  value: JsonValue,
  pointer: readonly string[],
): JsonValue | undefined {
  return pointer.reduce<JsonValue | undefined>(
    (inner, step) =>
      isJsonList(inner) && /^\d+$/.test(step) ? inner[Number(step)] : valueUnder(inner, step),
    value,
  );
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

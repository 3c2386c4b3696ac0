import type { ConfigPath } from "../findings/place";

/** What stands at a path, as the subject of a sentence. */
export function named(path: ConfigPath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `\`${last}\``;
  return `item ${last + 1} of \`${path.at(-2)}\``;
}

/** How much of a text stands in a sentence, in characters. */
const MOST_SHOWN = 200;

/** A value as it may stand in a sentence: short ones themselves, others by their type. */
export function shown(value: unknown): string {
  if (typeof value === "object") return typeName(value);
  return typeof value === "string" ? textShown(value) : numberShown(value);
}

function textShown(text: string): string {
  return JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}

/** As YAML writes it. */
function numberShown(value: unknown): string {
  if (typeof value !== "number" || Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return ".nan";
  return value > 0 ? ".inf" : "-.inf";
}

/** A value with its type, as the complement of "is". */
export function typeName(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "a map of keys and values";
    case "string":
      return `the text ${textShown(value)}`;
    default:
      return `the ${typeof value} ${numberShown(value)}`;
  }
}

/** A type of the schema library's in the reader's words. */
export function expectedName(expected: string): string {
  switch (expected) {
    case "array":
      return "a list";
    case "object":
    case "record":
      return "a map of keys and values";
    case "string":
      return "text";
    case "boolean":
      return "true or false";
    case "int":
      return "a whole number";
    default:
      return `a ${expected}`;
  }
}

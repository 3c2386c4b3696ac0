import { stringify } from "yaml";
import { isWrittenMap } from "./value-at";

/** A value as it can be typed on one line. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(", ")}]`;
  if (!isWrittenMap(value)) return scalar(value);
  const pairs = Object.entries(value).map((pair) => inlinePair(...pair));
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** What to type for the value at the end of a path: with its key, or alone as an item of a list. */
export function inlinePair(key: string | number | undefined, value: unknown): string {
  return typeof key === "string" ? `${scalar(key)}: ${inlineYaml(value)}` : inlineYaml(value);
}

/** Quoted where a list or a map around it would take it for something else. */
function scalar(value: unknown): string {
  const list = stringify([value], { collectionStyle: "flow", lineWidth: 0 });
  return list.slice(1, -2).trim();
}

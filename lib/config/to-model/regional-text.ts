import type { Place } from "../../findings/place";
import type { RegionalText } from "../../model/regional-text";

/** What is written once for all regions, or for each. */
export function toRegionalText(
  written: string | Readonly<Record<string, string>> | undefined,
  at: Place,
): RegionalText | undefined {
  if (written === undefined) return undefined;
  return { at, value: typeof written === "string" ? written : new Map(Object.entries(written)) };
}

import { inside, type Place } from "../../findings/place";

/** What is written for each region, or once for all of them. */
export function byRegion<Value>(
  written: string | Readonly<Record<string, string>>,
  at: Place,
  regions: readonly string[],
  toValue: (text: string, at: Place) => Value,
): ReadonlyMap<string, Value> {
  if (typeof written === "string") {
    const value = toValue(written, at);
    return new Map(regions.map((region) => [region, value]));
  }
  return new Map(
    Object.entries(written).map(([region, text]) => [region, toValue(text, inside(at, region))]),
  );
}

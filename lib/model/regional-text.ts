import type { Place } from "../findings/place";

/** A text that is the same everywhere, or another one in each region. */
export interface RegionalText {
  readonly at: Place;
  readonly value: string | ReadonlyMap<string, string>;
}

/** What stands for a region; undefined where nothing does. */
export function textIn({ value }: RegionalText, region: string): string | undefined {
  return typeof value === "string" ? value : value.get(region);
}

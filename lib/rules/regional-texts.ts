import { inside, type Place } from "../findings/place";
import type { RegionalText } from "../model/regional-text";

/** A text as it is written. */
export interface WrittenText {
  readonly at: Place;
  readonly text: string;
  /** Undefined for one that is the same everywhere. */
  readonly region: string | undefined;
}

/** The texts as they are written, each with its region where it has one. */
export function writtenTexts({ at, value }: RegionalText): WrittenText[] {
  if (typeof value === "string") return [{ at, text: value, region: undefined }];
  return [...value].map(([region, text]) => ({ at: inside(at, region), region, text }));
}

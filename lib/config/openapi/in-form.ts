import type { JsonObject } from "../../model/openapi-document";
import type { SourceOf } from "../type-wording";
import { complete } from "./complete";
import { Conformer } from "./conformer";
import type { FormMistake } from "./form-mistake";
import type { JsonPlaces } from "./json-places";
import { withoutRepeats } from "./without-repeats";

/** A document as it is imported, and what was wrong with it as it is written. */
export interface InForm {
  /** Undefined where nothing of use is left. */
  readonly body: JsonObject | undefined;
  readonly mistakes: readonly FormMistake[];
}

/** The document with what can be filled in, and without what API Gateway would pass over. */
export function inForm(written: JsonObject, places: JsonPlaces, sourceOf: SourceOf): InForm {
  const conformer = new Conformer(complete(written, places, sourceOf), places, sourceOf);
  const body = conformer.conform();
  if (body === undefined) return { body, mistakes: conformer.mistakes };
  const unrepeated = withoutRepeats(body, places);
  return {
    body: unrepeated.body,
    mistakes: [...conformer.mistakes, ...unrepeated.mistakes],
  };
}

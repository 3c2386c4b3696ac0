import type { OwnedApi } from "../model/api";
import { filledIn, valuesIn } from "../model/placeholders";

/**
 * What a text of an API's document is in each of its regions, each once. Not where API Gateway is to
 * fill in a part of it, which nothing is known of here.
 */
export function filledTexts(text: string, api: OwnedApi): string[] {
  const filled = [...api.regions.keys()].map((region) => filledIn(text, valuesIn(api, region)));
  return [...new Set(filled)].filter((each) => !each.includes("${"));
}

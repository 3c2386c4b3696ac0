import { Defect } from "../findings/defect";
import { type RegionalText, textIn } from "../model/regional-text";

/** What the text is in a region, which a fleet without errors says. */
export function inRegion(text: RegionalText, region: string): string {
  const found = textIn(text, region);
  if (found === undefined) throw new Defect(`there is no ARN for ${region}`);
  return found;
}

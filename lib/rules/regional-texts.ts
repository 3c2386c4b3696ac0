import type { RegionalText } from "../model/regional-text";

/** The texts as they are written, each with its region where it has one. */
export function writtenTexts({
  value,
}: RegionalText): { readonly text: string; readonly region: string | undefined }[] {
  if (typeof value === "string") return [{ text: value, region: undefined }];
  return [...value].map(([region, text]) => ({ text, region }));
}

import { correctedName } from "../model/corrected-name";
import { punycodeFault } from "../model/host-name-syntax";

/** The corrected name where it can be told, and what a name looks like otherwise. */
export function hostNameHelp(text: string): string {
  const corrected = correctedName(text);
  if (corrected === undefined && punycodeFault(text) !== undefined)
    return "Copy the name from where it is registered: what follows `xn--` cannot be decoded.";
  if (corrected === undefined)
    return "Write a name such as `api.example.com`: two or more labels of lower-case letters, digits and hyphens, at most 63 characters each and 253 in all.";
  if (!corrected.includes("xn--") || text.includes("xn--")) return `Write \`${corrected}\`.`;
  return `Write \`${corrected}\`, which is the same name in ASCII. If a letter only looks like one of a to z, type it anew instead.`;
}

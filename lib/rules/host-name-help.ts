import { correctedName, encodedName } from "../model/corrected-name";
import { punycodeFault } from "../model/host-name-syntax";

/** The corrected name where it can be told, and what a name looks like otherwise. */
export function hostNameHelp(text: string): string {
  const corrected = correctedName(text);
  const encoded = encodedName(text);
  if (corrected === undefined && punycodeFault(text) !== undefined)
    return "Copy the name from where it is registered: what follows `xn--` cannot be decoded.";
  if (corrected === undefined)
    return "Write a name such as `api.example.com`: two or more labels of lower-case letters, digits and hyphens, at most 63 characters each and 253 in all.";
  if (encoded !== undefined && encoded !== corrected)
    return `Write \`${corrected}\`. If the name is registered with the letters as they are, write \`${encoded}\`.`;
  if (!corrected.includes("xn--") || text.includes("xn--")) return `Write \`${corrected}\`.`;
  return `Write \`${corrected}\`, which is the same name in ASCII.`;
}

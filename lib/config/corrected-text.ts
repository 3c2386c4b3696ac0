import { plainText } from "../findings/odd-characters";

/** Longer texts are not looked into for a slip. */
const LONGEST = 300;

/**
 * What a text may have been meant as where it has to have some form: most wrong ids are right ones
 * with something around them. The first one of the right form is taken.
 */
export function correctedTexts(text: string): string[] {
  if (text.length > LONGEST) return [];
  const plain = plainText(text).trim();
  const candidates = [
    plain,
    ...textsInside(plain),
    withoutSlashes(plain),
    plain.toLowerCase(),
    plain.toUpperCase(),
    plain.slice(plain.lastIndexOf("/") + 1),
    plain.replaceAll("\\", "/"),
    plain.replace(/\s+/g, "-"),
    digitsOf(plain),
    asName(plain),
  ];
  return candidates.filter((each) => each !== "" && each !== text);
}

/** The id in a host name, an ARN or a path as AWS's own tools print them. */
function textsInside(text: string): string[] {
  const patterns = [
    /(?:^|\/\/)([a-z0-9]+)\.execute-api\./,
    /\/(?:restapis|apis)\/([a-z0-9]+)$/,
    /hostedzone\/([A-Z0-9]+)$/,
  ];
  return patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
}

function withoutSlashes(text: string): string {
  return text.replace(/^\/+|\/+$/g, "");
}

/** The digits of a number that is written in groups. */
function digitsOf(text: string): string {
  return /^[\d\s-]+$/.test(text) ? text.replace(/\D/g, "") : "";
}

function asName(text: string): string {
  return /^[\w .-]+$/.test(text)
    ? text
        .trim()
        .toLowerCase()
        .replace(/[_ .]+/g, "-")
    : "";
}

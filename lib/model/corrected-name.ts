import { domainToASCII } from "node:url";
import { plainText } from "../findings/odd-characters";
import { nameFault } from "./host-name-syntax";

/** Longer texts are no names with a slip in them. */
const longestText = 1000;

/** The host name that the text most likely means, where there is one and it is a legal name. */
export function correctedName(text: string): string | undefined {
  return legalName(text, withLatinLetters(bareName(text)));
}

/** The same with every letter as it is, in punycode where it is not ASCII. */
export function encodedName(text: string): string | undefined {
  return /^[\p{L}\p{M}\p{N}.*_-]*$/u.test(text) ? legalName(text, text) : undefined;
}

function legalName(text: string, meant: string): string | undefined {
  if (text.length > longestText) return undefined;
  const name = wildcardAbove(toAscii(meant));
  return name === text || nameFault(name) !== undefined ? undefined : name;
}

/** Without what surrounds names in URLs, mail addresses, lists and sentences. */
function bareName(text: string): string {
  if (text.length > longestText) return text;
  return text
    .trim()
    .replace(/^[<([{"'`]+|[>)\]}"'`,;]+$/g, "")
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^\/+/, "")
    .replace(/[/?#:].*$/s, "")
    .replace(/^.*@/s, "")
    .replaceAll(",", ".")
    .replace(/\s*\.\s*/g, ".");
}

/**
 * Letters of other alphabets that look like Latin ones are taken for slips in a label that has
 * Latin letters too, or that could be written in Latin letters altogether.
 */
function withLatinLetters(text: string): string {
  return text
    .split(/[.。]/)
    .map((label) => {
      const plain = plainText(label);
      return /[a-z]/i.test(label) || /^[ -~]*$/.test(plain) ? plain : label;
    })
    .join(".");
}

/** Lower case, punycode for what is not ASCII, hyphens for underscores and spaces, no empty labels. */
function toAscii(text: string): string {
  return domainToASCII(text.trim().replace(/\s+/g, "-"))
    .replaceAll("_", "-")
    .split(".")
    .map((label) => label.replace(/^-+|-+$/g, "").replace(/^(?!xn)(..)--+/, "$1-"))
    .filter((label) => label !== "")
    .join(".");
}

/** `api-*.example.com` and `*.*.example.com` can only become `*.example.com`. */
function wildcardAbove(name: string): string {
  const labels = name.split(".");
  const last = labels.findLastIndex((label) => label.includes("*"));
  return last === -1 ? name : ["*", ...labels.slice(last + 1)].join(".");
}

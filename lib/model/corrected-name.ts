import { domainToASCII } from "node:url";
import { nameFault } from "./host-name-syntax";

/** The host name that the text most likely means, where there is one and it is a legal name. */
export function correctedName(text: string): string | undefined {
  const name = wildcardAbove(toAscii(withoutUrlParts(text)));
  return name === text || nameFault(name) !== undefined ? undefined : name;
}

function withoutUrlParts(text: string): string {
  return text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/^\/+/, "")
    .replace(/[/?#:].*$/s, "");
}

/** Lower case, punycode for what is not ASCII, hyphens for underscores, no empty labels. */
function toAscii(text: string): string {
  return domainToASCII(text)
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

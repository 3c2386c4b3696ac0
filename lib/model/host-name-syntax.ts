import { isIPv4 } from "node:net";
import { domainToASCII } from "node:url";
import { oddCharacters, quoted as quotedCharacter } from "../findings/odd-characters";

/** RFC 1035 allows 255 octets on the wire, where every label and the end take one more each. */
export const longestName = 253;
const longestLabel = 63;

type Check = (text: string, labels: readonly string[]) => string | undefined;

/** Each tells its fault in words that go after the name. The first one found says the most. */
const checks: readonly Check[] = [
  (text) => (text === "" ? "is empty" : undefined),
  (text) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? "is a URL" : undefined),
  (text) => (/[/?#]/.test(text) ? "has a path" : undefined),
  (text) => (/^[^:]+:\d*$/.test(text) ? "has a port" : undefined),
  (text) => (/^\s|\s$/.test(text) ? "has white space around it" : undefined),
  (text) => nonAsciiFault(text),
  (text) => (/\s/.test(text) ? "has white space in it" : undefined),
  (text) => (/[A-Z]/.test(text) ? "has capital letters" : undefined),
  (text) => quoted("has a character that no host name may have", /[^a-z0-9.*-]/.exec(text)?.[0]),
  (text) => (text.endsWith(".") ? "ends with a dot" : undefined),
  (_, labels) => (labels.includes("") ? "has an empty label" : undefined),
  (text) => (isIPv4(text) ? "is an IP address" : undefined),
  (_, labels) => (labels.length < 2 ? "is a single label" : undefined),
  (_, labels) =>
    labels[0] === "*" && labels.length === 2 ? "is a wildcard of a top-level domain" : undefined,
  (_, labels) => longLabelFault(labels),
  (_, labels) =>
    quoted(
      "has a label with a hyphen at its edge",
      labels.find((label) => /^-|-$/.test(label)),
    ),
  (_, labels) => (labels.at(-1)?.length === 1 ? "ends with a label of one character" : undefined),
  (text) => (text.length > longestName ? `has ${text.length} characters` : undefined),
];

/** What keeps the text from being a host name. Asterisks and `--` are other functions' affair. */
export function syntaxFault(text: string): string | undefined {
  const labels = text.split(".");
  for (const check of checks) {
    const fault = check(text, labels);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** An asterisk anywhere but alone in the first label. */
export function wildcardFault(text: string): string | undefined {
  const rest = text.startsWith("*.") ? text.slice(2) : text;
  if (!rest.includes("*") || text === "*") return undefined;
  return "has an asterisk that is not alone in the first label";
}

/** The first label that looks like an encoded one (`ab--…`) but is none that can be decoded. */
export function punycodeFault(text: string): string | undefined {
  const label = text.split(".").find((each) => /^..--/.test(each) && !isEncoded(each));
  return quoted("has a label that is not valid punycode", label);
}

function isEncoded(label: string): boolean {
  return /^xn--/i.test(label) && domainToASCII(label) !== "";
}

/** Whether AWS would take the text for a host name, or for a wildcard. */
export function isHostName(text: string): boolean {
  return nameFault(text) === undefined;
}

export function nameFault(text: string): string | undefined {
  return syntaxFault(text) ?? wildcardFault(text) ?? punycodeFault(text);
}

/** Letters that merely look like ASCII are told apart by their code points. */
function nonAsciiFault(text: string): string | undefined {
  const characters = [...new Set(text)].filter((each) => each > "\u007f").slice(0, 3);
  if (characters.length === 0) return undefined;
  const odd = oddCharacters(text).filter(({ character }) => characters.includes(character));
  if (odd.length > 0 && hasSlips(text)) {
    const shown = odd.slice(0, 3).map(({ character, place, kind }) => {
      return `${quotedCharacter(character)} in place ${place}, ${kind}`;
    });
    return `has ${shown.join(", and ")}`;
  }
  const shown = characters.map(quotedCharacter);
  return `has ${shown.join(" and ")}, which ${shown.length === 1 ? "is" : "are"} not ASCII`;
}

/** Whether a label mixes alphabets or signs, or has nothing but letters that look like others. */
function hasSlips(text: string): boolean {
  return text.split(".").some((label) => {
    const odd = oddCharacters(label).length;
    return odd > 0 && (/[a-z]/i.test(label) || odd === [...label].length);
  });
}

function longLabelFault(labels: readonly string[]): string | undefined {
  const long = labels.find((label) => label.length > longestLabel);
  return long === undefined ? undefined : `has a label of ${long.length} characters`;
}

function quoted(fault: string, part: string | undefined): string | undefined {
  return part === undefined ? undefined : `${fault}: "${part}"`;
}

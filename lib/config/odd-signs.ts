import { oddCharacters, quoted } from "../findings/odd-characters";
import type { YamlMistake } from "./yaml-mistake";

/** A place where YAML wants a sign of its own, and what it has to be. */
interface Spot {
  /** Finds a character that is no sign of YAML's, after the text that leads to it. */
  readonly pattern: RegExp;
  readonly help: string;
}

const plainSpace = "Type a plain space instead.";

const spots: readonly Spot[] = [
  { pattern: /^([ \t]*)[^\S \t\r\n]|^([ \t]*)[\u200b-\u200f\u2060\ufeff](?=.)/, help: plainSpace },
  {
    pattern: /^([ \t]*)[‐‑‒–—―−•·](?=\s)/,
    help: "Type a plain hyphen and a space to begin an item of a list.",
  },
  { pattern: /^([^"'#：]*)：/, help: "Type a plain colon and a space after a key." },
  { pattern: /^([^"'#:]*:)[^\S \t\r\n]/, help: plainSpace },
];

/**
 * Characters that look like YAML's own and are others, as word processors and web pages write them.
 * The parser takes them for text, and finds the mistake somewhere else.
 */
export function oddSigns(text: string): YamlMistake[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const lineStart = start;
    start += line.length + 1;
    for (const { pattern, help } of spots) {
      const found = pattern.exec(line);
      if (found === null) continue;
      const column = (found[1] ?? found[2] ?? "").length;
      const character = line.charAt(column);
      const [odd] = oddCharacters(character);
      const kind = odd?.kind ?? "no sign of YAML";
      return [{ offset: lineStart + column, message: `${quoted(character)} is ${kind}`, help }];
    }
    return [];
  });
}

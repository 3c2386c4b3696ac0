import type { LocatedFinding } from "../findings/finding";
import { printable } from "./printable";

/** How much of a long line is shown, in characters. */
const MOST_SHOWN = 100;
/** How much of that stands before what is pointed at. */
const BEFORE = 40;

/** The line that a finding is in, and carets below what it points at; nothing for an empty line. */
export function renderSource(
  { line, column, endColumn, source }: LocatedFinding,
  highlight: (text: string) => string,
): string[] {
  const text = source.trimEnd();
  if (text === "") return [];
  const from = text.length > MOST_SHOWN ? Math.max(0, column - 1 - BEFORE) : 0;
  const to = Math.min(text.length, from + MOST_SHOWN);
  const before = shown(text.slice(from, column - 1));
  const pointedAt = shown(text.slice(column - 1, Math.min(endColumn - 1, to)));
  const after = shown(text.slice(Math.min(endColumn - 1, to), to));
  const start = from > 0 ? "…" : "";
  const carets = "^".repeat(Math.max(1, width(pointedAt)));
  const margin = " ".repeat(String(line).length);
  return [
    `${line} | ${start}${before}${pointedAt}${after}${to < text.length ? "…" : ""}`,
    `${margin} | ${" ".repeat(width(start + before))}${highlight(carets)}`,
  ];
}

/** A tab is shown as a space, so that the carets stand where they should. */
function shown(text: string): string {
  return printable(text.replaceAll("\t", " "));
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[！-｠]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal the text takes. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/**
 * A line with texts of the user's in it: they must not move the cursor, begin another line or give
 * commands to GitHub Actions, which it reads in what any step prints, and a space of another kind
 * has to be told from a plain one.
 */
export function printable(text: string): string {
  return visible(text)
    .replace(/##\[/g, "#\\u0023[")
    .replace(/^(\s*)::/, "$1\\u003a:");
}

/** The text with an escape for each character that is not seen, or not for what it is. */
export function visible(text: string): string {
  return text.replace(/(?! )[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.length > 4 ? `{${hex}}` : hex.padStart(4, "0")}`;
  });
}

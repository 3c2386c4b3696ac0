/**
 * Texts of the user's are quoted in reports: they must not move the cursor or begin a line, and a
 * space of another kind has to be told from a plain one.
 */
export function printable(text: string): string {
  return text.replace(/(?! )[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.length > 4 ? `{${hex}}` : hex.padStart(4, "0")}`;
  });
}

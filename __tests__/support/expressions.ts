/**
 * What Terraform would evaluate in the texts of a stack's JSON, keys included: `${…}` and `%{…}` that
 * no doubled sign escapes, each up to the end of its text, since an expression may hold braces.
 */
export function expressionsIn(value: unknown): string[] {
  if (typeof value === "string") return inText(value);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...inText(key), ...expressionsIn(inner)]);
}

function inText(text: string): string[] {
  // Terraform reads from left to right: a doubled sign is used up by the one behind it.
  for (let index = 0; index < text.length - 1; index++) {
    const sign = text[index];
    if (sign !== "$" && sign !== "%") continue;
    if (text.startsWith(`${sign}${sign}{`, index)) index += 2;
    else if (text[index + 1] === "{") return [text.slice(index)];
  }
  return [];
}

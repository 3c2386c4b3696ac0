/** In what a pattern is held against: any text without a slash or a colon. */
export const ANY_PART = "\u0001";
/** Any text at all. */
export const ANY_TEXT = "\u0002";

/**
 * Whether something fits both a pattern of IAM, in which `*` is any text and `?` one character, and what
 * it is held against, which may have parts that are not known.
 */
export function patternsMeet(pattern: string, target: string): boolean {
  let reached = new Set([0]);
  for (const meant of target) {
    const positions = [...widened(reached, pattern, meant)];
    reached = new Set(positions.flatMap((position) => after(position, pattern, meant)));
  }
  return widened(reached, pattern, "").has(pattern.length);
}

/** The positions in the pattern that can be reached with nothing more of the target. */
function widened(from: ReadonlySet<number>, pattern: string, meant: string): ReadonlySet<number> {
  const reached = new Set(from);
  // What is added is looked at too.
  for (const position of reached) {
    const sign = pattern[position];
    if (sign === undefined) continue;
    const isTaken = meant === ANY_TEXT || (meant === ANY_PART && !/[/:]/.test(sign));
    if (sign === "*" || isTaken) reached.add(position + 1);
  }
  return reached;
}

/** Where a position in the pattern leads to behind a character of the target. */
function after(position: number, pattern: string, meant: string): number[] {
  const sign = pattern[position];
  if (meant === ANY_PART || meant === ANY_TEXT || sign === "*") return [position];
  return sign === meant || sign === "?" ? [position + 1] : [];
}

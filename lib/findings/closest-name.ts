/** Beyond this share of the longer name two names are not taken for a slip of the pen. */
const MOST_CHANGED = 0.34;
/** Fewer letters are the beginning of too much. */
const SHORTEST_BEGINNING = 4;
/** Longer texts are no names, and take too long to compare. */
const LONGEST = 300;
/** Of more names than this, only the first are compared. */
const MOST_NAMES = 500;

/** The one of `names` that `written` most likely meant, if any is near enough. */
export function closestName(written: string, names: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  let best: { name: string; distance: number } | undefined;
  for (const name of [...names].slice(0, MOST_NAMES)) {
    if (name.length > LONGEST) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    const near =
      distance <= Math.max(written.length, name.length) * MOST_CHANGED || begins(name, written);
    if (near && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Whether the name was cut short, as `cert` for `certificate`. */
function begins(name: string, written: string): boolean {
  return written.length >= SHORTEST_BEGINNING && name.startsWith(written.toLowerCase());
}

/** How many letters to insert, delete, change or swap with their neighbour to get from a to b. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const changed = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + cost);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = swapped ? Math.min(changed, at(beforeLast, j - 2) + 1) : changed;
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

import type { Finding } from "../findings/finding";
import { isInside, type Place } from "../findings/place";

/** A value that stands at `to` in the file, and was understood as if it stood at `from`. */
export interface Rename {
  readonly from: Place;
  readonly to: Place;
}

/** The findings with the places where the user wrote what they are about. */
export function atWritten<Told extends Finding>(
  findings: readonly Told[],
  renames: readonly Rename[],
): readonly Told[] {
  if (renames.length === 0) return findings;
  const byEntry = new Map<string, Rename[]>();
  for (const rename of renames) {
    const entry = entryOf(rename.from);
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), rename]);
  }
  const written = (place: Place) => writtenPlace(place, byEntry.get(entryOf(place)) ?? []);
  return findings.map((finding) => ({
    ...finding,
    at: written(finding.at),
    ...(finding.related && {
      related: finding.related.map((each) => ({ ...each, at: written(each.at) })),
    }),
  }));
}

/** Renames are inside of one entry: a large fleet may have a thousand of them. */
function entryOf({ file, path }: Place): string {
  return JSON.stringify([file, path[0], path[1]]);
}

/** The last things that were renamed come first. */
function writtenPlace(place: Place, renames: readonly Rename[]): Place {
  return renames.reduce(
    (at, { from, to }) =>
      isInside(at, from)
        ? { file: to.file, path: [...to.path, ...at.path.slice(from.path.length)] }
        : at,
    place,
  );
}

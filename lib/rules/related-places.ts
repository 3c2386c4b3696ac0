import type { Related } from "../findings/finding";

/** More of them are no help. */
const MOST = 9;

/** The places after the first, as far as anybody wants to see them. */
export function relatedPlaces(all: readonly Related[]): { readonly related?: readonly Related[] } {
  const [, ...others] = all;
  const distinct = others.filter(
    ({ at }, index) => others.findIndex((each) => isSame(each.at, at)) === index,
  );
  return distinct.length === 0 ? {} : { related: distinct.slice(0, MOST) };
}

function isSame(one: Related["at"], other: Related["at"]): boolean {
  return one.file === other.file && one.path.join("\0") === other.path.join("\0");
}

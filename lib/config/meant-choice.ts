/**
 * The one of several words that is surely meant: written in capitals, as a constant of a library
 * (`EndpointType.REGIONAL`) or with more to it than we say (`RestApi`, `EDGE_OPTIMIZED`).
 */
export function meantChoice(written: unknown, words: readonly unknown[]): string | undefined {
  if (typeof written !== "string") return undefined;
  const plain = plainWord(written.slice(written.lastIndexOf(".") + 1)).replace(
    /(api|optimized)s?$/,
    "",
  );
  return words.map(String).find((word) => plainWord(word) === plain);
}

/** A word without its capitals and what stands between its parts. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}

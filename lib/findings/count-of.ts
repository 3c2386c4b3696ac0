/** A number with what there is so much of, such as `1 domain` and `2 domains`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The one of `numbers` nearest to `given`; the first of two that are as near. */
export function nearestNumber(given: number, numbers: readonly number[]): number {
  return numbers.reduce(
    (best, number) => (Math.abs(number - given) < Math.abs(best - given) ? number : best),
    numbers[0] ?? given,
  );
}

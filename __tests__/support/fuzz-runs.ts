/** The variable that says how many inputs the fuzz tier tries, in all its properties together. */
export const RUNS_VARIABLE = "FUZZ_RUNS";

const DEFAULT_RUNS = 20_000;

export function fuzzRuns(environment: Readonly<Record<string, string | undefined>>): number {
  const written = environment[RUNS_VARIABLE] || String(DEFAULT_RUNS);
  if (!/^[1-9]\d*$/.test(written)) throw new Error(`$${RUNS_VARIABLE} is "${written}", no number`);
  return Number(written);
}

import fc from "fast-check";
import { inputPromises } from "../support/input-promises";

/** A few of the fuzz tier's runs: `npm run fuzz` has the rest. */
const RUNS = 400;

describe("is findings or stacks, and never an exception", () => {
  test.each(inputPromises)("$name", ({ share, property }) => {
    fc.assert(property, { numRuns: Math.ceil(RUNS * share) });
  });
});

import fc from "fast-check";
import { fuzzRuns } from "../support/fuzz-runs";
import { inputPromises } from "../support/input-promises";

const runs = fuzzRuns(process.env);

describe("is findings or stacks, and never an exception", () => {
  test.each(inputPromises)("$name", ({ share, property }) => {
    fc.assert(property, { numRuns: Math.ceil(runs * share) });
  });
});

import { depths, schedule } from "../support/change-schedule";

const EDITS = 5;

describe("the order in which edits are applied", () => {
  test.each(depths)("%s begins and ends with the fleet as it was", (depth) => {
    const steps = schedule(depth, EDITS, 1);
    expect(steps.at(0)).toEqual([0, 0, 0, 0, 0]);
    expect(steps.at(-1)).toEqual([0, 0, 0, 0, 0]);
  });

  test.each(depths)("%s is the same for the same seed", (depth) => {
    expect(schedule(depth, EDITS, 7)).toEqual(schedule(depth, EDITS, 7));
  });

  test.each(["together", "alone", "pairs"] as const)(
    "%s gives every edit both its values",
    (depth) => {
      const steps = schedule(depth, 4, 3);
      for (const index of [0, 1, 2, 3]) {
        expect(new Set(steps.map((states) => states[index]))).toEqual(new Set([0, 1, 2]));
      }
    },
  );

  test("alone changes no more than one key at a time", () => {
    for (const states of schedule("alone", EDITS, 1)) {
      expect(states.filter((state) => state !== 0).length).toBeLessThan(2);
    }
  });

  test("random is another one for another seed", () => {
    expect(schedule("random", EDITS, 1)).not.toEqual(schedule("random", EDITS, 2));
  });
});

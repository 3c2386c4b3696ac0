import type { States } from "./edited-fleet";

/** How deep the change matrix goes. */
export const depths = ["together", "alone", "pairs", "random"] as const;
export type Depth = (typeof depths)[number];

/** How many fleets `random` goes through. */
const RANDOM_FLEETS = 12;

/**
 * The values that the edits have, one list of them for each fleet in a row. The first fleet is as it was, and so is
 * the last one.
 *
 * - `together`: all edits at once, so that each value is there once.
 * - `alone`: one edit after another, so that one that fails is known.
 * - `pairs`: two at a time, the one as it was while the other is changed, and both at once.
 * - `random`: any value of each, by the seed.
 */
export function schedule(depth: Depth, count: number, seed: number): States[] {
  const all = (state: number) => Array.from({ length: count }, () => state);
  switch (depth) {
    case "together":
      return [all(0), all(1), all(2), all(0)];
    case "alone":
      return [
        all(0),
        ...all(0).flatMap((_, index) => [1, 2, 0].map((state) => one(count, index, state))),
      ];
    case "pairs":
      return [all(0), ...pairs(count, seed), all(0)];
    case "random": {
      const random = generator(seed);
      const fleets = Array.from({ length: RANDOM_FLEETS }, () =>
        all(0).map(() => Math.floor(random() * 3)),
      );
      return [all(0), ...fleets, all(0)];
    }
    default:
      return depth satisfies never;
  }
}

function one(count: number, index: number, state: number): States {
  return Array.from({ length: count }, (_, each) => (each === index ? state : 0));
}

function pairs(count: number, seed: number): States[] {
  const random = generator(seed);
  const order = Array.from({ length: count }, (_, index) => ({ index, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ index }) => index);
  const steps = [
    [1, 0],
    [2, 1],
    [0, 2],
    [1, 1],
    [0, 0],
  ] as const;
  return order.flatMap((left, at) => {
    const right = order[at + 1];
    if (at % 2 === 1 || right === undefined) return [];
    return steps.map(([a, b]) =>
      Array.from({ length: count }, (_, each) => (each === left ? a : each === right ? b : 0)),
    );
  });
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

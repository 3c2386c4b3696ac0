import { manyStacks, oneStack, type Shape } from "./fleet";
import { Programs } from "./programs";
import { assertSameResources } from "./same-resources";
import { type Measurement, renderGrowth, renderTable } from "./table";

interface Size {
  readonly domains: number;
  readonly runs: number;
  readonly shape: Shape;
}

/** Sizes of fleets in one account and region, and one spread over many. */
function size(domains: number, runs: number, shape = oneStack): Size {
  return { domains, runs, shape };
}

const all: readonly Size[] = [
  size(10, 5),
  size(100, 5),
  size(1_000, 5),
  size(1_000, 5, manyStacks),
  size(4_000, 3),
  size(10_000, 1),
];

const quick: readonly Size[] = [size(1_000, 3), size(1_000, 1, manyStacks), size(4_000, 1)];

/** The programs take turns, so that a busy moment of the machine hits both. */
function measure(programs: Programs, { domains, runs, shape }: Size): Measurement {
  const pairs = Array.from({ length: runs }, () => {
    const ours = programs.apiDomains(domains, shape);
    const baseline = programs.idiomatic(domains, shape);
    assertSameResources(ours.stacks, baseline.stacks);
    const times = `${ours.seconds.toFixed(2)} s, baseline ${baseline.seconds.toFixed(2)} s`;
    console.error(
      `${domains} domains in ${ours.stacks.size === 1 ? "1 stack" : `${ours.stacks.size} stacks`}: ${times}`,
    );
    return { ours, baseline };
  });
  return {
    domains,
    stacks: pairs[0]?.ours.stacks.size ?? 0,
    ours: pairs.map(({ ours }) => ours),
    baseline: pairs.map(({ baseline }) => baseline),
  };
}

function bench(sizes: readonly Size[]): string {
  const programs = new Programs();
  try {
    programs.compile();
    const measurements = sizes.map((size) => measure(programs, size));
    return `${renderTable(measurements)}\n\n${renderGrowth(measurements, 1_000, 4_000)}`;
  } finally {
    programs.remove();
  }
}

console.log(bench(process.argv.includes("--quick") ? quick : all));

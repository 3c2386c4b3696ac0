import { Programs } from "./programs";
import { assertSameResources } from "./same-resources";
import { type Measurement, renderGrowth, renderTable } from "./table";

interface Size {
  readonly domains: number;
  readonly runs: number;
}

const all: readonly Size[] = [
  { domains: 10, runs: 5 },
  { domains: 100, runs: 5 },
  { domains: 1_000, runs: 5 },
  { domains: 4_000, runs: 3 },
  { domains: 10_000, runs: 1 },
];

const quick: readonly Size[] = [
  { domains: 1_000, runs: 3 },
  { domains: 4_000, runs: 1 },
];

/** The programs take turns, so that a busy moment of the machine hits both. */
function measure(programs: Programs, { domains, runs }: Size): Measurement {
  const pairs = Array.from({ length: runs }, () => {
    const ours = programs.apiDomains(domains);
    const baseline = programs.idiomatic(domains);
    assertSameResources(ours.json, baseline.json);
    const times = `${ours.seconds.toFixed(2)} s, baseline ${baseline.seconds.toFixed(2)} s`;
    console.error(`${domains} domains: ${times}`);
    return { ours, baseline };
  });
  return {
    domains,
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

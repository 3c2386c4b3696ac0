import { apiDomains, compilePrograms, idiomatic, run } from "./programs";
import { assertSameResources } from "./same-resources";
import { type Measurement, renderGrowth, renderTable } from "./table";

/** How many domains, and how often both programs make them. */
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
function measure({ domains, runs }: Size): Measurement {
  const pairs = Array.from({ length: runs }, () => {
    const ours = run(apiDomains, domains);
    const baseline = run(idiomatic, domains);
    assertSameResources(ours.json, baseline.json);
    console.error(
      `${domains} domains: ${ours.seconds.toFixed(2)} s, baseline ${baseline.seconds.toFixed(2)} s`,
    );
    return { ours, baseline };
  });
  return {
    domains,
    ours: pairs.map((pair) => pair.ours),
    baseline: pairs.map((pair) => pair.baseline),
  };
}

compilePrograms();
const sizes = process.argv.includes("--quick") ? quick : all;
const measurements = sizes.map(measure);
console.log(renderTable(measurements));
console.log(renderGrowth(measurements, 1_000, 4_000));

import type { Sample } from "./programs";
import { median, spread } from "./statistics";

/** The samples of both programs for fleets of one size. */
export interface Measurement {
  readonly domains: number;
  readonly stacks: number;
  readonly ours: readonly Sample[];
  readonly baseline: readonly Sample[];
}

const header = [
  "domains",
  "stacks",
  "runs",
  "seconds",
  "spread",
  "baseline s",
  "spread",
  "ratio",
  "MB",
  "baseline MB",
  "ratio",
];

/** The measurements as a table, a row for each size. */
export function renderTable(measurements: readonly Measurement[]): string {
  const rows = [header, ...measurements.map(row)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "))
    .join("\n");
}

/** How our time and the baseline's grow from one size of a single stack to another. */
export function renderGrowth(
  measurements: readonly Measurement[],
  from: number,
  to: number,
): string {
  const single = measurements.filter(({ stacks }) => stacks === 1);
  const small = single.find(({ domains }) => domains === from);
  const large = single.find(({ domains }) => domains === to);
  if (small === undefined || large === undefined) return "";
  const ours = (seconds(large.ours) / seconds(small.ours)).toFixed(2);
  const baseline = (seconds(large.baseline) / seconds(small.baseline)).toFixed(2);
  return `From ${from} to ${to} domains the time grows ${ours} times, the baseline's ${baseline} times.`;
}

function row({ domains, stacks, ours, baseline }: Measurement): string[] {
  return [
    String(domains),
    String(stacks),
    String(ours.length),
    ...timeCells(ours),
    ...timeCells(baseline),
    (seconds(ours) / seconds(baseline)).toFixed(2),
    megabytes(ours).toFixed(0),
    megabytes(baseline).toFixed(0),
    (megabytes(ours) / megabytes(baseline)).toFixed(2),
  ];
}

function timeCells(samples: readonly Sample[]): string[] {
  const values = samples.map((sample) => sample.seconds);
  return [median(values).toFixed(2), `${(spread(values) * 100).toFixed(0)} %`];
}

function seconds(samples: readonly Sample[]): number {
  return median(samples.map((sample) => sample.seconds));
}

function megabytes(samples: readonly Sample[]): number {
  return median(samples.map((sample) => sample.megabytes));
}

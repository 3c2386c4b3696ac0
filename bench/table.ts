import type { Sample } from "./programs";
import { median, spread } from "./statistics";

/** The samples of both programs for fleets of one size. */
export interface Measurement {
  readonly domains: number;
  readonly ours: readonly Sample[];
  readonly baseline: readonly Sample[];
}

const header = [
  "domains",
  "runs",
  "seconds",
  "spread",
  "baseline",
  "spread",
  "ratio",
  "MB",
  "baseline",
  "ratio",
];

/** The measurements as a table, and how our time grows between the sizes. */
export function renderTable(measurements: readonly Measurement[]): string {
  const rows = [header, ...measurements.map(row)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  "))
    .join("\n");
}

export function renderGrowth(
  measurements: readonly Measurement[],
  from: number,
  to: number,
): string {
  const times = (domains: number) => measurements.find((each) => each.domains === domains);
  const [small, large] = [times(from), times(to)];
  if (small === undefined || large === undefined) return "";
  const growth = (side: "ours" | "baseline") =>
    (seconds(large[side]) / seconds(small[side])).toFixed(2);
  return `growth from ${from} to ${to} domains: ${growth("ours")} times the time; baseline ${growth("baseline")}`;
}

function row({ domains, ours, baseline }: Measurement): string[] {
  return [
    String(domains),
    `${ours.length}+${baseline.length}`,
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

const DAY = 24 * 60 * 60 * 1000;

/** How many days lie between two days such as `2026-11-21`; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

import type { Holdings } from "./holdings";

/** What is held in one place, as text. */
export function renderHoldings(
  place: string,
  { certificates, domains, webAcls }: Holdings,
): string {
  return [
    place,
    ...certificates.map((name) => `  certificate ${name}`),
    ...sorted(domains).flatMap(([name, mappings]) =>
      mappings.map((mapping) => `  ${name}: ${mapping}`),
    ),
    ...sorted(webAcls).flatMap(([name, stages]) =>
      stages.map((stage) => `  web ACL ${name} before ${stage}`),
    ),
    "",
  ].join("\n");
}

function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

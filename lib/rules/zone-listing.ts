import { likelyZone, type Zone, zoneFor } from "../model/zone";

/** What to write under `zones` for the zone of a name that has none of this kind there. */
export function zoneListing(
  base: string,
  kind: "public" | "private",
  zones: readonly Zone[],
): string {
  const taken = zoneFor(base, zones)?.name;
  const setting = kind === "private" ? ", private: true" : "";
  if (taken === undefined) return `${likelyZone(base)}: { id: Z…${setting} }`;
  return `${taken} (${kind}): { id: Z…, name: ${taken}${setting} }`;
}

import { inside } from "../../findings/place";
import type { Acceptance } from "../../model/acceptance";
import type { WrittenAcceptance } from "../schema/acceptance";
import type { WrittenEntry, WrittenFleet } from "../written-fleet";

/** All that is accepted anywhere in the fleet, in the order written. */
export function toAcceptances({
  zones,
  apis,
  webAcls,
  certificates,
  usagePlans,
  domains,
}: WrittenFleet): Acceptance[] {
  const hosted = zones.map((zone) => ({
    ...zone,
    written: zone.written === "external" ? undefined : zone.written,
  }));
  return [hosted, apis, webAcls, certificates, usagePlans, domains].flatMap((entries) =>
    entries.flatMap(inEntry),
  );
}

function inEntry({
  at,
  written,
}: WrittenEntry<{ accept?: WrittenAcceptance[] | undefined }>): Acceptance[] {
  return (written?.accept ?? []).map((each, index) => ({
    at: inside(at, "accept", index),
    entry: at,
    rule: each.rule,
    reason: each.reason,
    until: each.until,
  }));
}

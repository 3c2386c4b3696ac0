import { locateFindings } from "../config/locate-findings";
import { parseConfig } from "../config/parse-config";
import { readConfig } from "../config/read-config";
import { hasErrors, type LocatedFinding } from "../findings/finding";
import { orderFindings } from "../findings/order-findings";
import type { Fleet } from "../model/fleet";
import { checkRules } from "../rules/check-rules";

/** A fleet and all that is wrong with it. */
export interface CheckedFleet {
  /** Present only where nothing is an error: fit to be planned. */
  readonly fleet: Fleet | undefined;
  readonly findings: readonly LocatedFinding[];
}

/** Reads a file or folder and checks the fleet in it, all of it, whatever is wrong. */
export function checkFleet(path: string): CheckedFleet {
  const read = readConfig(path);
  const parsed = parseConfig(read.files, read.findings.length > 0);
  const broken = parsed.fleet === undefined ? [] : checkRules(parsed.fleet);
  const all = [...read.findings, ...parsed.findings, ...broken];
  return {
    fleet: hasErrors(all) ? undefined : parsed.fleet,
    findings: orderFindings(locateFindings(all, read.files)),
  };
}

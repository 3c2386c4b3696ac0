import { attachedIn, type ReadAttached } from "../config/attached-file";
import type { ReadResult } from "../config/config-file";
import { locateFindings } from "../config/locate-findings";
import { parseConfig } from "../config/parse-config";
import { atWritten } from "../config/rename";
import { hasErrors, type LocatedFinding } from "../findings/finding";
import { orderFindings } from "../findings/order-findings";
import type { Fleet } from "../model/fleet";
import { type Accepted, applyAcceptances } from "../rules/acceptances";
import { checkRules } from "../rules/check-rules";
import { severities } from "./explanations";

/** A fleet and all that is wrong with it. */
export interface CheckedFleet {
  /** Present only where nothing is an error: fit to be planned. */
  readonly fleet: Fleet | undefined;
  readonly findings: readonly LocatedFinding[];
  /** What the fleet accepts and is not among the findings. */
  readonly accepted: readonly Accepted<LocatedFinding>[];
  /** Whether there was a file that could be read. */
  readonly readable: boolean;
}

/** Checks the fleet in files that have been read, all of it, whatever is wrong. */
export function checkFiles(
  read: ReadResult,
  today: string,
  readAttached: ReadAttached = attachedIn({}),
): CheckedFleet {
  const parsed = parseConfig(read.files, { unread: read.findings.length > 0, readAttached });
  const broken = parsed.fleet === undefined ? [] : checkRules(parsed.fleet, today);
  const all = atWritten([...read.findings, ...parsed.findings, ...broken], parsed.renames);
  const { findings, accepted } = applyAcceptances(
    all,
    parsed.fleet?.acceptances ?? [],
    severities,
    today,
  );
  const located = locateFindings(
    [...accepted.map(({ finding }) => finding), ...findings],
    parsed.texts,
  );
  return {
    fleet: hasErrors(findings) ? undefined : parsed.fleet,
    findings: orderFindings(toldOnce(located.slice(accepted.length))),
    accepted: accepted.flatMap(({ acceptance }, index) => {
      const finding = located[index];
      return finding === undefined ? [] : [{ finding, acceptance }];
    }),
    readable: read.files.length > 0,
  };
}

/** What an alias of YAML puts into several places is written once, and one mistake. */
function toldOnce(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const told = new Set<string>();
  return findings.filter(({ at, line, column, ruleId, message }) => {
    const key = JSON.stringify([at.file, line, column, ruleId, message]);
    return !told.has(key) && told.add(key);
  });
}

import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import type { Examples } from "../../lib/findings/explanation";
import type { Finding } from "../../lib/findings/finding";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { exampleFleet } from "../../lib/rules/example-fleet";

/** The day on which the tests look at fleets. */
export const DAY = "2026-11-21";

/** The findings for a file that stands beside the examples' fleet. */
export function findingsFor(yaml: string, files: Examples["files"] = {}): Finding[] {
  const { fleet, findings } = parseConfig(
    [
      { name: "fleet.yaml", text: exampleFleet },
      { name: "domains.yaml", text: yaml },
    ],
    { readAttached: attachedIn({ ...exampleFiles, ...files }) },
  );
  return [...findings, ...(fleet === undefined ? [] : checkRules(fleet, DAY))];
}

/** The errors and warnings among them. A note is no fault: it is true of many good fleets. */
export function faultsFor(yaml: string, files: Examples["files"] = {}): Finding[] {
  return findingsFor(yaml, files).filter(({ severity }) => severity !== "note");
}

import { parseConfig } from "../../lib/config/parse-config";
import type { Finding } from "../../lib/findings/finding";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFleet } from "../../lib/rules/example-fleet";

/** The findings for a file that stands beside the examples' fleet. */
export function findingsFor(yaml: string): Finding[] {
  const { fleet, findings } = parseConfig([
    { name: "fleet.yaml", text: exampleFleet },
    { name: "domains.yaml", text: yaml },
  ]);
  return [...findings, ...(fleet === undefined ? [] : checkRules(fleet))];
}

/** The errors and warnings among them. A note is no fault: it is true of many good fleets. */
export function faultsFor(yaml: string): Finding[] {
  return findingsFor(yaml).filter(({ severity }) => severity !== "note");
}

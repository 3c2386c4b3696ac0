import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";

interface Checked {
  /** Line and column, rule and message of every finding. */
  readonly told: readonly (readonly [place: string, ruleId: string, message: string])[];
  /** Rule, reason and last day of all that is accepted. */
  readonly accepted: readonly (readonly [ruleId: string, reason: string, until: string])[];
}

/** What a check of the file tells on a day. */
export function checked(text: string, today: string): Checked {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  try {
    writeFileSync(join(folder, "domains.yaml"), text);
    const { findings, accepted } = checkFleet(join(folder, "domains.yaml"), today);
    return {
      told: findings.map(({ line, column, ruleId, message }) => [
        `${line}:${column}`,
        ruleId,
        message,
      ]),
      accepted: accepted.map(({ finding, acceptance: { reason, until } }) => [
        finding.ruleId,
        reason,
        until,
      ]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

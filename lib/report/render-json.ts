import type { LocatedFinding, Related, Span } from "../findings/finding";
import { formatPath } from "../findings/place";
import { applyTimes } from "../plan/apply-time";
import { sharedSavings } from "../plan/shared-savings";
import type { CheckReport } from "./check-report";
import { countResources } from "./count-resources";

/** The outcome of a check for programs. `version` changes when something that is here goes. */
export function renderJson({ config, findings, accepted, plans }: CheckReport): string {
  const report = {
    version: 1,
    config,
    findings: findings.map(toJson),
    accepted: accepted.map(({ finding, acceptance: { reason, until } }) => ({
      ...toJson(finding),
      reason,
      until,
    })),
    stacks: plans?.map((plan) => ({ name: plan.name, resources: countResources(plan) })) ?? null,
    times: plans === undefined ? null : applyTimes(plans),
    sharedCertificates: plans === undefined ? null : sharedSavings(plans),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toJson(finding: LocatedFinding) {
  const { ruleId, severity, message, help, docs, related } = finding;
  return { ruleId, severity, ...place(finding), message, help, docs, related: related.map(place) };
}

function place({
  at,
  message,
  line,
  column,
  endLine,
  endColumn,
}: (LocatedFinding | Related) & Span) {
  return { file: at.file, path: formatPath(at.path), line, column, endLine, endColumn, message };
}

import { countOf } from "../findings/count-of";
import { sum } from "../model/sum";
import { isDomainStack, type StackPlan } from "../plan/stack-plan";
import { type CheckReport, hasTooManyWarnings } from "./check-report";
import { countResources } from "./count-resources";
import { renderFindings } from "./render-findings";
import { renderSavings } from "./render-savings";
import { renderTimes } from "./render-times";
import { type Style, withoutColours } from "./style";

/** The outcome of a check as text: the findings, then what the fleet comes to. */
export function renderReport(report: CheckReport, style: Style = withoutColours): string {
  const { config, findings, plans } = report;
  const told = renderFindings(findings, style) || `${config}: nothing is wrong\n`;
  return (
    told +
    tooMany(report) +
    renderAccepted(report) +
    (plans === undefined ? "" : renderFleet(plans))
  );
}

function tooMany(report: CheckReport): string {
  if (!hasTooManyWarnings(report)) return "";
  return `more warnings than the ${report.maxWarnings} of --max-warnings\n`;
}

function renderAccepted({ accepted }: CheckReport): string {
  if (accepted.length === 0) return "";
  const first = accepted.map(({ acceptance }) => acceptance.until).sort()[0] ?? "";
  return `${accepted.length} accepted, the first until ${first}\n`;
}

function renderFleet(plans: readonly StackPlan[]): string {
  const domains = sum(plans.map((plan) => (!isDomainStack(plan) ? 0 : plan.domains.length)));
  const resources = sum(plans.map(countResources));
  return `\n${[countOf(domains, "domain"), countOf(resources, "resource"), countOf(plans.length, "stack")].join(", ")}\n${renderSavings(plans)}${renderTimes(plans)}`;
}

import { countOf } from "../findings/count-of";
import type { StackPlan } from "../plan/stack-plan";
import { countResources } from "./count-resources";

/** What a synthesis made: a line a stack, with its folder, what it holds and how much that is. */
export function renderSummary(plans: readonly StackPlan[], outdir: string): string {
  const rows = plans.map((plan) => [
    plan.name,
    contents(plan),
    countOf(countResources(plan), "resource"),
  ]);
  const widths = [0, 1].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  "),
  );
  return `${lines.map((line) => `${line.trimEnd()}\n`).join("")}${countOf(plans.length, "stack")} in ${outdir}/stacks\n`;
}

/** What is still to be done for the domains whose certificates are not waited for. */
export function renderPending(plans: readonly StackPlan[]): string {
  return plans
    .flatMap((plan) =>
      plan.kind === "waf" ? [] : plan.pendingCertificates.map((pending) => ({ plan, ...pending })),
    )
    .map(
      ({ plan, domain, id }) =>
        `${domain} is not made yet: apply ${plan.name}, create the records that its output ${id} lists,\n    then write \`certificate: { wait: true }\` and apply again.\n    Leave it in the file from then on: without it, the domain would be deleted.\n`,
    )
    .join("");
}

function contents(plan: StackPlan): string {
  if (plan.kind === "waf") {
    return `${countOf(plan.webAcls.length, "web ACL")}, ${countOf(plan.associations.length, "stage")}`;
  }
  const pending = plan.pendingCertificates.length;
  const domains = countOf(plan.domains.length, "domain");
  return pending === 0 ? domains : `${domains}, ${countOf(pending, "certificate")} to validate`;
}

/** Why a stack that has left the fleet may need another step. */
export function renderRemoved(names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `${name} is no longer in the fleet: its folder was removed. If it was ever applied, its resources are still there;\n    to delete them, bring it back, run \`npx cdktf destroy ${name}\`, and take it out again.\n`,
    )
    .join("");
}

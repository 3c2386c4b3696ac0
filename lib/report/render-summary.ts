import { countOf } from "../findings/count-of";
import { inWords } from "../findings/in-words";
import {
  type GatewayStackPlan,
  isDomainStack,
  type PendingCertificatePlan,
  type StackPlan,
} from "../plan/stack-plan";
import { countResources } from "./count-resources";
import { printable } from "./printable";
import { renderSavings } from "./render-savings";

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
  return `${lines.map((line) => `${line.trimEnd()}\n`).join("")}${countOf(plans.length, "stack")} in ${outdir}/stacks\n${renderSavings(plans)}`;
}

/** What is still to be done for the domains whose certificates are not waited for. */
export function renderPending(plans: readonly StackPlan[]): string {
  return plans
    .flatMap((plan) =>
      isDomainStack(plan)
        ? plan.pendingCertificates.map((pending) => renderNextSteps(plan.name, pending))
        : [],
    )
    .join("");
}

function renderNextSteps(
  stack: string,
  { domains, certificate: { id }, sharedAs }: PendingCertificatePlan,
): string {
  const several = domains.length > 1;
  const setting =
    sharedAs === undefined ? "`certificate: { wait: true }`" : `\`wait: true\` at \`${sharedAs}\``;
  return `${inWords(domains)} ${several ? "are" : "is"} not made yet: apply ${stack}, create the records that its output ${id} lists,\n    then write ${setting} and apply again.\n    Leave it in the file from then on: without it, the ${several ? "domains" : "domain"} would be deleted.\n`;
}

function contents(plan: StackPlan): string {
  if (plan.kind === "waf") {
    return `${countOf(plan.webAcls.length, "web ACL")}, ${countOf(plan.associations.length, "stage")}`;
  }
  if (plan.kind === "gateway") return gatewayContents(plan);
  const pending = plan.pendingCertificates.length;
  return [
    ...(plan.domains.length + plan.apis.length === 0 || plan.domains.length > 0
      ? [countOf(plan.domains.length, "domain")]
      : []),
    ...(plan.apis.length === 0 ? [] : [countOf(plan.apis.length, "API")]),
    ...some(plan.usagePlans.plans.length, "usage plan"),
    ...(plan.webAcls.length === 0 ? [] : [countOf(plan.webAcls.length, "web ACL")]),
    ...(pending === 0 ? [] : [`${countOf(pending, "certificate")} to validate`]),
  ].join(", ");
}

function gatewayContents({ cloudWatchRole, stageThrottles, usagePlans }: GatewayStackPlan): string {
  return [
    ...(cloudWatchRole === undefined ? [] : ["API Gateway's role for logs"]),
    ...some(stageThrottles.length, "throttled stage"),
    ...some(usagePlans.plans.length, "usage plan"),
  ].join(", ");
}

function some(count: number, noun: string): string[] {
  return count === 0 ? [] : [countOf(count, noun)];
}

/** Why a stack that has left the fleet may need another step. */
export function renderRemoved(names: readonly string[], withState: readonly string[] = []): string {
  return names
    .map((folder) => {
      const name = printable(folder);
      const kept = withState.includes(folder) ? ", but for the state in it" : "";
      return `${name} is no longer in the fleet: its folder was removed${kept}. If it was ever applied, its resources are still there;\n    to delete them, bring it back, run \`npx cdktf destroy ${name}\`, and take it out again.\n`;
    })
    .join("");
}

/** Why nothing was written: what is told where cdktf would delete states. */
export function renderEndangered(names: readonly string[], outdir: string): string {
  return names
    .map(printable)
    .map(
      (name) =>
        `${outdir}/stacks/${name} holds a Terraform state, and ${name} is not in the fleet: cdktf would delete the folder.\n    Nothing was written. If its resources are still needed to be destroyed, bring the stack back and run \`npx cdktf destroy ${name}\`;\n    else move the state to another folder.\n`,
    )
    .join("");
}

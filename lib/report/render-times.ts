import { type ApplyTime, applyTimes } from "../plan/apply-time";
import { isDomainStack, type StackPlan } from "../plan/stack-plan";

/** What applying takes at least at AWS's rates, and when what was made answers. */
export function renderTimes(plans: readonly StackPlan[]): string {
  const lines = applyTimes(plans).map(renderTime);
  const ready = readiness(plans).map((line) => `    ${line}\n`);
  return lines.length + ready.length === 0
    ? ""
    : `AWS's rates make all of it take, whatever the parallelism,\n${lines.join("")}${ready.join("")}`;
}

const verbs = { create: "to create", change: "to change", destroy: "to destroy" } as const;

function renderTime({ action, seconds, call, calls, secondsPerCall, scope }: ApplyTime): string {
  const limit = `${call} is limited to ${rate(secondsPerCall)}, and ${scope} needs ${calls}`;
  return `    ${verbs[action].padEnd(10)}  at least ${inMinutes(seconds)}, because ${limit}\n`;
}

function rate(seconds: number): string {
  return seconds < 1 ? `${Math.round(1 / seconds)} a second` : `one per ${seconds} seconds`;
}

/** Half minutes, rounded up: `1 minute`, `2.5 minutes`. */
function inMinutes(seconds: number): string {
  const minutes = Math.ceil(seconds / 30) / 2;
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/**
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-edge-optimized-custom-domain-name.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
 */
function readiness(plans: readonly StackPlan[]): string[] {
  const has = (kind: StackPlan["kind"]) =>
    plans.some((plan) => isDomainStack(plan) && plan.kind === kind && plan.domains.length > 0);
  return [
    ...(has("edge") ? ["an edge domain answers about 40 minutes after it is created"] : []),
    ...(has("private") ? ["a private domain answers about 15 minutes after it is created"] : []),
  ];
}

import { isDomainStack, type StackPlan } from "../../lib/plan/stack-plan";

/** The host names that each stack has domains of, by the stack's name. */
export type Hosts = ReadonlyMap<string, readonly string[]>;

export function hostsOf(plans: readonly StackPlan[]): Hosts {
  return new Map(
    plans.map((plan) => [
      plan.name,
      isDomainStack(plan) ? plan.domains.map(({ name }) => name) : [],
    ]),
  );
}

/**
 * The stacks that are applied before another one, as the README asks of whoever moves a domain: those that the plan
 * comes after, and those that lose a name to it.
 */
export function stacksBefore(plan: StackPlan, earlier: Hosts, now: Hosts): string[] {
  const own = now.get(plan.name) ?? [];
  const losing = [...earlier].flatMap(([name, hosts]) => {
    const kept = now.get(name) ?? [];
    const lost = hosts.some((host) => !kept.includes(host) && own.includes(host));
    return lost && name !== plan.name ? [name] : [];
  });
  return [...plan.after, ...losing];
}

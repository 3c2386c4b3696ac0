import type { DomainPlan } from "../plan/domain-plan";
import { isDomainStack, type PendingCertificatePlan, type StackPlan } from "../plan/stack-plan";
import { type AccountNeeds, placeOf } from "./account-needs";
import type { ArnPlace } from "./arn-of";

/** A domain, with its stack and where that works. */
export interface PlacedDomain<Plan extends DomainPlan = DomainPlan> {
  readonly domain: Plan;
  readonly stack: StackPlan;
  readonly place: ArnPlace;
}

/** The domains that an account's stacks make. */
export function domainsOf(needs: AccountNeeds): PlacedDomain[] {
  return needs.stacks.flatMap((stack) => {
    const domains: readonly DomainPlan[] = !isDomainStack(stack) ? [] : stack.domains;
    return domains.map((domain) => ({ domain, stack, place: placeOf(stack, needs) }));
  });
}

/** The certificates of domains to come. */
export function pendingOf(
  stack: StackPlan,
): readonly Pick<PendingCertificatePlan, "certificate">[] {
  return !isDomainStack(stack) ? [] : stack.pendingCertificates;
}

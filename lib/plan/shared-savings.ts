import { hostName } from "../model/host-name";
import { type RequestedCertificatePlan, requestOf } from "./certificate-plan";
import { isDomainStack, type StackPlan } from "./stack-plan";

/** How much less there is where domains share certificates, than if each had one of its own. */
export interface SharedSavings {
  readonly requests: Saving;
  readonly validationRecords: Saving;
}

export interface Saving {
  readonly made: number;
  readonly insteadOf: number;
}

/** A certificate of a stack with the host names of the domains that share it. */
interface Shared {
  readonly certificate: RequestedCertificatePlan;
  readonly domains: readonly string[];
}

export function sharedSavings(plans: readonly StackPlan[]): SharedSavings {
  const stacks = plans.map(sharedIn);
  return {
    requests: together(
      stacks.map((shared) => ({
        made: shared.length,
        insteadOf: shared.flatMap(({ domains }) => domains).length,
      })),
    ),
    validationRecords: together(stacks.map((shared) => recordSaving(shared.filter(isProven)))),
  };
}

function sharedIn(plan: StackPlan): Shared[] {
  if (!isDomainStack(plan)) return [];
  const issued = plan.sharedCertificates.map((certificate) => ({
    certificate,
    domains: plan.domains.flatMap((domain) =>
      requestOf(domain.certificate)?.id === certificate.id ? [domain.name] : [],
    ),
  }));
  return [...issued, ...plan.pendingCertificates.filter(({ sharedAs }) => sharedAs !== undefined)];
}

/** Whether the stack makes the records of all its names. */
function isProven({ certificate: { validation } }: Shared): boolean {
  return validation.method === "DNS" && validation.complete && validation.recordIds.length > 0;
}

/** The certificates of a stack share the records of the names that they have in common. */
function recordSaving(shared: readonly Shared[]): Saving {
  const made = shared.flatMap(({ certificate: { validation } }) =>
    validation.method === "DNS" ? validation.recordIds : [],
  );
  const bases = shared.flatMap(({ domains }) => domains.map((name) => hostName(name).base));
  return { made: new Set(made).size, insteadOf: new Set(bases).size };
}

function together(savings: readonly Saving[]): Saving {
  return savings.reduce(
    (sum, each) => ({
      made: sum.made + each.made,
      insteadOf: sum.insteadOf + each.insteadOf,
    }),
    { made: 0, insteadOf: 0 },
  );
}

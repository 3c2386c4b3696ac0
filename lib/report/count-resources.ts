import type { CertificatePlan } from "../plan/certificate-plan";
import type { DomainPlan } from "../plan/domain-plan";
import type { StackPlan } from "../plan/stack-plan";
import type { WebAclPlan } from "../plan/web-acl-plan";

/** How many resources Terraform will manage in a stack; what it only looks up does not count. */
export function countResources(plan: StackPlan): number {
  if (plan.kind === "waf") return sum(plan.webAcls.map(inWebAcl)) + plan.associations.length;
  const pending = sum(plan.pendingCertificates.map(({ certificate }) => requested(certificate)));
  return plan.validationRecords.length + sum(plan.domains.map(inDomain)) + pending;
}

function inDomain(plan: DomainPlan): number {
  const access = plan.endpoint === "private" ? plan.accessAssociations.length : 0;
  // A requested certificate comes with its validation.
  return 1 + 2 * requested(plan.certificate) + plan.mappings.length + plan.aliases.length + access;
}

function inWebAcl({ ipSets, logging }: WebAclPlan): number {
  if (logging === undefined) return 1 + ipSets.length;
  return 2 + ipSets.length + (logging.destination.kind === "log-group" ? 1 : 0);
}

function requested({ kind }: CertificatePlan): number {
  return kind === "requested" ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

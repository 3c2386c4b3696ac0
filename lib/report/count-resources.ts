import { sum } from "../model/sum";
import type { DomainPlan } from "../plan/domain-plan";
import type { HealthCheckPlan } from "../plan/health-check-plan";
import type { StackPlan } from "../plan/stack-plan";
import type { WebAclPlan } from "../plan/web-acl-plan";

/** How many resources Terraform will manage in a stack; what it only looks up does not count. */
export function countResources(plan: StackPlan): number {
  if (plan.kind === "waf") return sum(plan.webAcls.map(inWebAcl)) + plan.associations.length;
  // A certificate that is waited for comes with its validation.
  const certificates = 2 * plan.sharedCertificates.length + plan.pendingCertificates.length;
  return plan.validationRecords.length + sum(plan.domains.map(inDomain)) + certificates;
}

function inDomain(plan: DomainPlan): number {
  const certificate = plan.certificate.kind === "requested" ? 2 : 0;
  const all = 1 + certificate + plan.mappings.length + plan.aliases.length;
  if (plan.endpoint === "private") return all + plan.accessAssociations.length;
  return plan.endpoint === "regional" ? all + inHealthCheck(plan.healthCheck) : all;
}

function inHealthCheck(plan: HealthCheckPlan | undefined): number {
  if (plan === undefined) return 0;
  return plan.check.kind === "alarm" && typeof plan.check.alarm !== "string" ? 2 : 1;
}

function inWebAcl({ ipSets, logging }: WebAclPlan): number {
  if (logging === undefined) return 1 + ipSets.length;
  return 2 + ipSets.length + (logging.destination.kind === "log-group" ? 1 : 0);
}

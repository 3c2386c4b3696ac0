import { sum } from "../model/sum";
import type { ApiPlan } from "../plan/api-plan";
import type { DomainPlan } from "../plan/domain-plan";
import type { CloudWatchRolePlan } from "../plan/gateway-plan";
import type { HealthCheckPlan } from "../plan/health-check-plan";
import type { GatewayStackPlan, StackPlan } from "../plan/stack-plan";
import { logGroupsOf } from "../plan/stage-logs-plan";
import type { TruststoresPlan } from "../plan/truststore-plan";
import type { UsagePlansPlan } from "../plan/usage-plans-plan";
import type { StageWebAcls, WebAclPlan } from "../plan/web-acl-plan";

/** How many resources Terraform will manage in a stack; what it only looks up does not count. */
export function countResources(plan: StackPlan): number {
  if (plan.kind === "waf") return protection(plan);
  if (plan.kind === "gateway") return inGateway(plan);
  // A certificate that is waited for comes with its validation.
  const certificates = 2 * plan.sharedCertificates.length + plan.pendingCertificates.length;
  const domains = sum(plan.domains.map(inDomain));
  const truststores = plan.kind === "regional" ? inTruststores(plan.truststores) : 0;
  const apis = sum(plan.apis.map(inApi)) + inUsagePlans(plan.usagePlans) + protection(plan);
  return plan.validationRecords.length + domains + certificates + apis + truststores;
}

/** Web ACLs and what they protect. */
function protection({ webAcls, associations }: StageWebAcls): number {
  return sum(webAcls.map(inWebAcl)) + associations.length;
}

/**
 * The API, its deployment and its stage, what lets it call functions, its log groups and client
 * certificates; methods of REST APIs have settings of their own, and so has a resource policy.
 */
function inApi(plan: ApiPlan): number {
  const { stage, lambdaPermissions } = plan;
  const around = lambdaPermissions.length + logGroupsOf(stage.logs).length;
  if (plan.kind === "http") return around + 3;
  const certificates = plan.clientCertificates?.certificates.length ?? 0;
  const policy = plan.policy === undefined ? 0 : 1;
  return around + policy + 4 + stage.methods.length + certificates;
}

/** A bucket comes with five settings of it. */
function inTruststores({ bucketPrefix, objects }: TruststoresPlan): number {
  return objects.length + (bucketPrefix === undefined ? 0 : 6);
}

/** The setting; a role of the fleet's own comes with what it may do. */
function inGateway({ cloudWatchRole, stageThrottles, usagePlans }: GatewayStackPlan): number {
  const role = cloudWatchRole === undefined ? 0 : inRole(cloudWatchRole);
  const throttles = stageThrottles.map(
    ({ throttle, methods }) => (throttle === undefined ? 0 : 1) + methods.length,
  );
  return role + sum(throttles) + inUsagePlans(usagePlans);
}

function inRole({ kind }: CloudWatchRolePlan): number {
  return kind === "own" ? 3 : 1;
}

/** Each plan, each key, and what binds one to the other. */
function inUsagePlans({ plans, keys }: UsagePlansPlan): number {
  return plans.length + keys.length + sum(plans.map((plan) => plan.keys.length));
}

function inDomain(plan: DomainPlan): number {
  const certificate = plan.certificate.kind === "requested" ? 2 : 0;
  const all = 1 + certificate + plan.mappings.length + plan.aliases.length;
  if (plan.endpoint === "private") return all + plan.accessAssociations.length;
  // What says which API makes the mappings.
  return plan.endpoint === "regional" ? all + 1 + inHealthCheck(plan.healthCheck) : all;
}

function inHealthCheck(plan: HealthCheckPlan | undefined): number {
  if (plan === undefined) return 0;
  return plan.check.kind === "alarm" && typeof plan.check.alarm !== "string" ? 2 : 1;
}

function inWebAcl({ ipSets, logging }: WebAclPlan): number {
  if (logging === undefined) return 1 + ipSets.length;
  // With what says whether it leaves anything out.
  return 3 + ipSets.length + (logging.destination.kind === "log-group" ? 1 : 0);
}

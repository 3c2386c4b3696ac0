import type { Account } from "../model/account";
import { sum } from "../model/sum";
import type { DomainPlan } from "./domain-plan";

import type { DomainStackPlan, StackPlan } from "./stack-plan";
import type { UsagePlansPlan } from "./usage-plans-plan";
import type { StageWebAcls } from "./web-acl-plan";

/** What can be done to a whole fleet. */
export type Action = "create" | "change" | "destroy";

/** The call that holds an action up longest, whatever the parallelism. */
export interface ApplyTime {
  readonly action: Action;
  /** At least so long, if API Gateway counts its calls by account, as its page says. */
  readonly seconds: number;
  readonly call: string;
  /** How often the call is made where it is made most. */
  readonly calls: number;
  readonly secondsPerCall: number;
  /** What shares the limit, such as `prod` or `prod, eu-west-1`. */
  readonly scope: string;
}

/**
 * The rates of AWS's control plane that a fleet can run into: the limits of single calls, and one
 * request in 100 ms for what has none of its own.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/limits.html
 */
const secondsPerCall: Readonly<Record<string, number>> = {
  CreateDomainName: 30,
  UpdateDomainName: 30,
  DeleteDomainName: 30,
  UpdateAccount: 20,
  CreateRestApi: 3,
  "CreateRestApi for edge APIs": 30,
  DeleteRestApi: 30,
  CreateDeployment: 5,
  UpdateUsagePlan: 20,
  RequestCertificate: 0.2,
  DeleteCertificate: 0.1,
  AssociateWebACL: 2,
  DisassociateWebACL: 2,
  CreateWebACL: 1,
  DeleteWebACL: 1,
  CreateBasePathMapping: 0.1,
  DeleteBasePathMapping: 0.1,
  ChangeResourceRecordSets: 0.1,
  CreateHealthCheck: 2,
};

/** Terraform looks up the zone, changes the record and asks at least once whether it is in sync. */
const CALLS_PER_RECORD = 3;

interface Calls {
  readonly action: Action;
  readonly call: string;
  readonly calls: number;
  readonly scope: string;
}

/** What holds each action up, for actions that take longer than a few seconds. */
export function applyTimes(plans: readonly StackPlan[]): ApplyTime[] {
  const calls = together(plans.flatMap(callsOf));
  const actions: readonly Action[] = ["create", "change", "destroy"];
  return actions.flatMap((action) => {
    const [slowest] = calls
      .filter((each) => each.action === action)
      .map(toTime)
      .sort((a, b) => b.seconds - a.seconds);
    return slowest === undefined || slowest.seconds < 30 ? [] : [slowest];
  });
}

function toTime({ action, call, calls, scope }: Calls): ApplyTime {
  const rate = secondsPerCall[call] ?? 0;
  return { action, call, calls, scope, secondsPerCall: rate, seconds: calls * rate };
}

/** The same calls under the same limit, added up. */
function together(all: readonly Calls[]): Calls[] {
  const sums = new Map<string, Calls>();
  for (const each of all) {
    const key = JSON.stringify([each.action, each.call, each.scope]);
    sums.set(key, { ...each, calls: each.calls + (sums.get(key)?.calls ?? 0) });
  }
  return [...sums.values()];
}

function callsOf(plan: StackPlan): Calls[] {
  const account = accountName(plan.providers[0]?.account);
  const region = `${account}, ${plan.region}`;
  if (plan.kind === "waf") return webAclCalls(plan, region);
  if (plan.kind === "gateway") {
    const account = plan.cloudWatchRole === undefined ? 0 : 1;
    return [
      ...bothWays("UpdateAccount", "UpdateAccount", account, region),
      ...usagePlanCalls(plan.usagePlans, region),
    ];
  }
  const { domains, sharedCertificates, pendingCertificates, validationRecords } = plan;
  const requested = domains.filter(({ certificate }) => certificate.kind === "requested").length;
  const certificates = requested + sharedCertificates.length + pendingCertificates.length;
  const certificateRegion = plan.kind === "edge" ? `${account}, us-east-1` : region;
  const mappings = sum(domains.map((domain) => domain.mappings.length));
  const records = [...validationRecords, ...domains.flatMap(({ aliases }) => aliases)];
  const healthChecks = domains.filter(hasHealthCheck).length;
  const changes = { action: "change", call: "UpdateDomainName", calls: domains.length } as const;
  return [
    ...apiCalls(plan, account),
    ...webAclCalls(plan, region),
    ...usagePlanCalls(plan.usagePlans, region),
    ...bothWays("CreateDomainName", "DeleteDomainName", domains.length, account),
    { ...changes, scope: account },
    ...bothWays("RequestCertificate", "DeleteCertificate", certificates, certificateRegion),
    { action: "create", call: "CreateHealthCheck", calls: healthChecks, scope: account },
    ...bothWays("CreateBasePathMapping", "DeleteBasePathMapping", mappings, region),
    ...records.flatMap(({ provider }) => recordCalls(zoneAccount(plan, provider))),
  ];
}

/** REST APIs; what makes HTTP APIs has no limits of its own. */
function apiCalls({ kind, apis }: DomainStackPlan, scope: string): Calls[] {
  const calls = apis.filter((api) => api.kind === "rest").length;
  const create = kind === "edge" ? "CreateRestApi for edge APIs" : "CreateRestApi";
  return [
    ...bothWays(create, "DeleteRestApi", calls, scope),
    { action: "create", call: "CreateDeployment", calls, scope },
    { action: "change", call: "CreateDeployment", calls, scope },
  ];
}

function webAclCalls({ associations, webAcls }: StageWebAcls, region: string): Calls[] {
  return [
    ...bothWays("AssociateWebACL", "DisassociateWebACL", associations.length, region),
    ...bothWays("CreateWebACL", "DeleteWebACL", webAcls.length, region),
  ];
}

/** Before a plan is deleted the provider takes its stages out. */
function usagePlanCalls({ plans }: UsagePlansPlan, scope: string): Calls[] {
  const update = { call: "UpdateUsagePlan", calls: plans.length, scope };
  return [
    { action: "change", ...update },
    { action: "destroy", ...update },
  ];
}

function hasHealthCheck(plan: DomainPlan): boolean {
  return plan.endpoint === "regional" && plan.healthCheck !== undefined;
}

function recordCalls(scope: string): Calls[] {
  const call = "ChangeResourceRecordSets";
  return bothWays(call, call, CALLS_PER_RECORD, scope);
}

function zoneAccount({ providers }: StackPlan, alias: string | undefined): string {
  return accountName(providers.find((provider) => provider.alias === alias)?.account);
}

function bothWays(create: string, destroy: string, calls: number, scope: string): Calls[] {
  return [
    { action: "create", call: create, calls, scope },
    { action: "destroy", call: destroy, calls, scope },
  ];
}

function accountName(account: Account | undefined): string {
  return account?.name ?? "one account";
}

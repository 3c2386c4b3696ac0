import type { Domain } from "../model/domain";
import { withEachCertificate } from "../model/domain-certificates";
import type { Fleet } from "../model/fleet";
import { accountThrottle } from "./account-throttle";
import { byId } from "./by-id";
import {
  type RequestedCertificatePlan,
  requestOf,
  type ValidationRecordPlan,
} from "./certificate-plan";
import { certificatesIn, type DomainPlan } from "./domain-plan";
import { behindGuards } from "./mapping-plan";
import { planApi } from "./plan-api";
import { planCertificate, planValidationRecords, waitsForCertificate } from "./plan-certificate";
import { planStageWebAcls } from "./plan-stage-web-acls";
import { planUsagePlans } from "./plan-usage-plans";
import { type ProviderPlan, planProviders } from "./provider-plan";
import { reachedPlaces } from "./reached-places";
import type { StackGroup } from "./stack-group";
import type { DomainStackParts, PendingCertificatePlan } from "./stack-plan";

/** What a stack holds around its domains, and the providers for all of it. */
export function planDomainStackParts<Plan extends DomainPlan>(
  group: StackGroup,
  fleet: Fleet,
  domains: readonly Plan[],
): DomainStackParts & { domains: readonly Plan[]; providers: readonly ProviderPlan[] } {
  const shared = planShared(domains);
  const stageWebAcls = planStageWebAcls(group, fleet);
  const apis = group.apis.map((api) =>
    planApi(api, { ...group.home, project: fleet.project }, accountThrottle(group.home, fleet)),
  );
  return {
    providers: planProviders(group.home, reachedPlaces(group, fleet), fleet.tags),
    apis,
    usagePlans: planUsagePlans(group.kind, group.home, fleet),
    ...stageWebAcls,
    validationRecords: planRecords(group, fleet),
    sharedCertificates: shared,
    pendingCertificates: planPending(group, fleet).filter(
      ({ certificate }) => !shared.some(({ id }) => id === certificate.id),
    ),
    domains: domains.map((domain) => ({
      ...domain,
      mappings: behindGuards(domain.mappings, apis, stageWebAcls.associations),
    })),
  };
}

/** The records of all certificates; one that several need is made once. */
function planRecords({ name, home, domains }: StackGroup, fleet: Fleet): ValidationRecordPlan[] {
  const records = new Map<string, ValidationRecordPlan>();
  for (const domain of domains.flatMap(withEachCertificate)) {
    for (const record of planValidationRecords(
      domain,
      home,
      fleet.zones,
      `${fleet.project}/${name}`,
    )) {
      if (!records.has(record.id)) records.set(record.id, record);
    }
  }
  return [...records.values()].sort(byId);
}

/** One that domains share is pending for all of them, since whether it is waited for is its affair. */
function planPending({ home, domains }: StackGroup, fleet: Fleet): PendingCertificatePlan[] {
  const pending = new Map<string, PendingCertificatePlan>();
  const waiting = domains.filter((each) => !waitsForCertificate(each, fleet.zones));
  for (const domain of waiting.flatMap(withEachCertificate)) {
    const certificate = requestOf(planCertificate(domain, home, fleet.zones));
    if (certificate === undefined) continue;
    const earlier = pending.get(certificate.id)?.domains ?? [];
    const [first = domain.name.text, ...others] = [...earlier, domain.name.text];
    const sharedAs = nameOf(domain);
    pending.set(certificate.id, { domains: [first, ...others], certificate, sharedAs });
  }
  return [...pending.values()];
}

function nameOf({ certificate }: Domain): string | undefined {
  if (certificate.kind !== "requested" || certificate.owner.kind !== "named") return undefined;
  return certificate.owner.name;
}

/** What the domains share, each once, in the order of the ids. */
function planShared(domains: readonly DomainPlan[]): RequestedCertificatePlan[] {
  const shared = new Map<string, RequestedCertificatePlan>();
  for (const plan of domains.flatMap(certificatesIn)) {
    if (plan.kind === "shared") shared.set(plan.certificate.id, plan.certificate);
  }
  return [...shared.values()].sort(byId);
}

import type { Fleet } from "../model/fleet";
import type { ValidationRecordPlan } from "./certificate-plan";
import type { DomainPlan } from "./domain-plan";
import { hostId } from "./ids";
import { planCertificate, planValidationRecords, waitsForCertificate } from "./plan-certificate";
import { type ProviderPlan, planProviders } from "./provider-plan";
import { reachedPlaces } from "./reached-places";
import type { StackGroup } from "./stack-group";
import type { DomainStackParts, PendingCertificatePlan } from "./stack-plan";

/** What a stack holds around its domains, and the providers that all of it needs. */
export function planDomainStackParts<Plan extends DomainPlan>(
  group: StackGroup,
  fleet: Fleet,
  domains: readonly Plan[],
): DomainStackParts & { domains: readonly Plan[]; providers: readonly ProviderPlan[] } {
  const validationRecords = planRecords(group, fleet);
  const pendingCertificates = planPending(group, fleet);
  const used = new Set([
    ...validationRecords.map((record) => record.provider),
    ...pendingCertificates.map(({ certificate }) => providerOf(certificate)),
    ...domains.flatMap((domain) => [
      providerOf(domain.certificate),
      ...domain.aliases.map((alias) => alias.provider),
    ]),
  ]);
  const providers = planProviders(group.home, reachedPlaces(group, fleet), fleet.tags);
  return {
    providers: providers.filter(({ alias }) => alias === undefined || used.has(alias)),
    validationRecords,
    pendingCertificates,
    domains,
  };
}

/** The records of all certificates; one that several need is made once. */
function planRecords({ name, home, domains }: StackGroup, fleet: Fleet): ValidationRecordPlan[] {
  const records = new Map<string, ValidationRecordPlan>();
  for (const domain of domains) {
    for (const record of planValidationRecords(
      domain,
      home,
      fleet.zones,
      `${fleet.project}/${name}`,
    )) {
      if (!records.has(record.id)) records.set(record.id, record);
    }
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function planPending({ home, domains }: StackGroup, fleet: Fleet): PendingCertificatePlan[] {
  return domains
    .filter((domain) => !waitsForCertificate(domain, fleet.zones))
    .map((domain) => ({
      id: hostId(domain.name),
      domain: domain.name.text,
      certificate: planCertificate(domain, home, fleet.zones),
    }));
}

function providerOf(certificate: DomainPlan["certificate"]): string | undefined {
  return certificate.kind === "requested" ? certificate.provider : undefined;
}

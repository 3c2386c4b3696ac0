import fc from "fast-check";
import { stringify } from "yaml";
import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import type { Fleet } from "../../lib/model/fleet";
import type { DomainPlan } from "../../lib/plan/domain-plan";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { exampleFiles } from "../../lib/rules/example-files";
import { accessAssociationUses } from "../../lib/rules/quota-access-associations";
import { certificateUses } from "../../lib/rules/quota-certificates";
import { privateDomainUses, publicDomainUses } from "../../lib/rules/quota-domains";
import type { QuotaUse } from "../../lib/rules/quota-use";
import { webAclUses } from "../../lib/rules/quota-web-acls";
import { zoneRecordUses } from "../../lib/rules/quota-zone-records";
import { type FleetData, fleets, plansOf } from "../support/fleets";

/** How many of each thing the rules count. */
function counted(fleet: Fleet) {
  return {
    publicDomains: sizes(publicDomainUses(fleet)),
    privateDomains: sizes(privateDomainUses(fleet)),
    accessAssociations: sizes(accessAssociationUses(fleet)),
    certificates: sizes(certificateUses(fleet)),
    records: sizes(zoneRecordUses(fleet)),
    webAcls: sizes(webAclUses(fleet)),
  };
}

/** How many of each thing the stacks hold. */
function planned(plans: readonly StackPlan[]) {
  const inStacks = plans.flatMap((plan) => {
    const home = `${plan.providers[0]?.account?.id} ${plan.region}`;
    if (plan.kind === "waf") return plan.webAcls.map(() => ["webAcls", home] as const);
    if (plan.kind === "gateway") return [];
    const records = plan.validationRecords.map(({ zoneId }) => ["records", zoneId] as const);
    const webAcls = plan.webAcls.map((): Held => ["webAcls", home]);
    const shared = plan.sharedCertificates.map((): Held => ["certificates", inCertificates(plan)]);
    const inDomains = plan.domains.flatMap((domain) => inDomain(domain, plan, home));
    return [...records, ...webAcls, ...shared, ...inDomains];
  });
  const of = (wanted: string) =>
    frequencies(inStacks.flatMap(([kind, where]) => (kind === wanted ? [where] : [])));
  return {
    publicDomains: of("publicDomains"),
    privateDomains: of("privateDomains"),
    accessAssociations: of("accessAssociations"),
    certificates: of("certificates"),
    records: of("records"),
    webAcls: of("webAcls"),
  };
}

type Held = readonly [kind: string, where: string];

function inDomain(domain: DomainPlan, stack: StackPlan, home: string): Held[] {
  const own: Held[] =
    domain.certificate.kind === "requested" ? [["certificates", inCertificates(stack)]] : [];
  const associations = domain.endpoint === "private" ? domain.accessAssociations : [];
  return [
    [domain.endpoint === "private" ? "privateDomains" : "publicDomains", home],
    ...own,
    ...associations.map((): Held => ["accessAssociations", home]),
    ...domain.aliases.map(({ zoneId }): Held => ["records", zoneId]),
  ];
}

/** Where a stack's certificates are. */
function inCertificates({ providers, kind, region }: StackPlan): string {
  return `${providers[0]?.account?.id} ${kind === "edge" ? "us-east-1" : region}`;
}

function sizes(uses: readonly QuotaUse[]): number[] {
  return uses.map(({ count }) => count).sort((a, b) => a - b);
}

function frequencies(keys: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => a - b);
}

/** The same fleet, all of whose domains are made at once. */
function atOnce(data: FleetData): FleetData {
  const waiting = (certificate: unknown) =>
    typeof certificate === "string" ? certificate : { ...Object(certificate), wait: true };
  const domains = data.domains.map((domain) =>
    // What a zone covers is made at once anyway.
    domain.certificate === undefined && !domain.name.endsWith("example.net")
      ? domain
      : { ...domain, certificate: waiting(domain.certificate) },
  );
  const certificates = Object.fromEntries(
    Object.entries(Object(data.certificates)).map(([name, each]) => [name, waiting(each)]),
  );
  return { ...data, certificates, domains };
}

test("for every fleet, what the quotas count is what the stacks hold", () => {
  fc.assert(
    fc.property(fleets.map(atOnce), (data) => {
      const { fleet } = parseConfig([{ name: "fleet.yaml", text: stringify(data) }], {
        readAttached: attachedIn(exampleFiles),
      });
      expect(fleet && counted(fleet)).toEqual(planned(plansOf(data)));
    }),
    { numRuns: 100 },
  );
});

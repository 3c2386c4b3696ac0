import type { Finding } from "../../findings/finding";
import type { Api } from "../../model/api";
import type { RequestedCertificate } from "../../model/certificate";
import type { Domain } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import type { Reference } from "../../model/reference";
import type { ReadAttached } from "../attached-file";
import { AttachedFiles } from "../attached-files";
import { defaults } from "../defaults";
import type { LocatableText } from "../locatable-text";
import type { PositionedFinding } from "../positioned-finding";
import { isWrittenMap, valueAt } from "../value-at";
import type { WrittenEntry, WrittenFleet } from "../written-fleet";
import { toAcceptances } from "./acceptances";
import { toAccount } from "./account";
import { toApi } from "./api";
import { toBackend } from "./backend";
import { toNamedCertificate } from "./certificate";
import { fleetCloudWatchRole } from "./cloud-watch-role";
import { type DomainNames, toDomain } from "./domain";
import { type Names, unknownReference } from "./lookup";
import { accountQuotas, fleetQuotas } from "./quotas";
import { toUsagePlan } from "./usage-plan";
import { toWebAcl } from "./web-acl";
import { toZone, unreadableZones } from "./zone";

export interface FleetResult {
  readonly fleet: Fleet;
  readonly findings: readonly (Finding | PositionedFinding)[];
  /** The files that the fleet refers to, by their names. */
  readonly attached: ReadonlyMap<string, LocatableText>;
}

/** Fills in every default and looks up every reference; a reference to nothing is a finding. */
export function toFleet(written: WrittenFleet, readAttached: ReadAttached): FleetResult {
  const attached = new AttachedFiles(readAttached);
  const project = setting(written.project) ?? "";
  const quotas = fleetQuotas(written);
  const accounts = named("accounts", written, (each) =>
    toAccount(each.name, each.written, each.at, accountQuotas(each.written.id, written, quotas)),
  );
  const zones = named("zones", written, (each) =>
    toZone(each.name, each.written, each.at, accounts),
  );
  const webAcls = named("webAcls", written, (each) => toWebAcl(each.name, each.written, each.at));
  const apis = named("apis", written, (each) =>
    toApi(each.name, each.written, each.at, { project, accounts, webAcls, attached }),
  );
  const certificates = named("certificates", written, (each) =>
    toNamedCertificate(each.name, each.written, each.at),
  );
  const usagePlans = named("usagePlans", written, (each) =>
    toUsagePlan(each.name, each.written, each.at, apis),
  );
  const names = { accounts, zones, apis, webAcls, certificates };
  const domains = written.domains.flatMap(({ written: domain, at }) =>
    domain === undefined ? [] : [toDomain(domain, at, names, attached)],
  );
  const fleet: Fleet = {
    project,
    tags: setting(written.tags) ?? {},
    backend: toBackend(setting(written.terraform)?.backend, project),
    extraFiles: setting(written.terraform)?.extraFiles ?? [],
    quotas,
    cloudWatchRole: fleetCloudWatchRole(written),
    requireWebAcl: setting(written.requireWebAcl) ?? defaults.requireWebAcl,
    accounts: [...accounts.targets.values()],
    zones: [...zones.targets.values()],
    unreadableZones: unreadableZones(written),
    apis: [...apis.targets.values()],
    unreadableApis: apis.broken.size > 0 || !apis.complete,
    webAcls: [...webAcls.targets.values()],
    certificates: [...certificates.targets.values()],
    usagePlans: [...usagePlans.targets.values()],
    domains,
    unreadableDomains:
      domains.length < written.domains.length || written.unreadable.includes("domains"),
    acceptances: toAcceptances(written),
  };
  return {
    fleet,
    findings: [...unknownReferences(fleet, names), ...attached.findings],
    attached: attached.texts,
  };
}

function setting<Written>(entries: readonly WrittenEntry<Written>[]): Written | undefined {
  return entries[0]?.written;
}

interface Understood<Written> extends WrittenEntry<Written> {
  readonly written: Written;
}

type Collection = "accounts" | "zones" | "apis" | "webAcls" | "certificates" | "usagePlans";
type WrittenIn<Section extends Collection> = NonNullable<WrittenFleet[Section][number]["written"]>;

function named<Section extends Collection, Target>(
  section: Section,
  written: WrittenFleet,
  convert: (entry: Understood<WrittenIn<Section>>) => Target,
): Names<Target> {
  const targets = new Map<string, Target>();
  const broken = new Set<string>();
  const entries = written[section] as readonly WrittenEntry<WrittenIn<Section>>[];
  for (const entry of entries) {
    const { name, written: understood } = entry;
    if (targets.has(name) || broken.has(name)) continue;
    if (understood === undefined) broken.add(name);
    else targets.set(name, convert({ ...entry, written: understood }));
  }
  const ids = new Map(entries.flatMap((each) => idsOf(each).map((id) => [id, each.name] as const)));
  return { section, targets, broken, ids, complete: !written.unreadable.includes(section) };
}

/** The ids that AWS has given to the thing, understood or not. */
function idsOf({ written, value }: WrittenEntry<unknown>): string[] {
  const said = written ?? value;
  const regions = valueAt(said, ["regions"]);
  const inRegions = isWrittenMap(regions) ? Object.values(regions) : [];
  return [said, ...inRegions].flatMap((each) => {
    const id = valueAt(each, ["id"]);
    return typeof id === "string" ? [id] : [];
  });
}

function unknownReferences(fleet: Fleet, names: DomainNames): Finding[] {
  const owners = [
    ...fleet.zones.map((zone) => (zone.kind === "hosted" ? zone.account : undefined)),
    ...fleet.apis.map((api) => api.account),
  ];
  return [
    ...owners.flatMap((owner) => optional(names.accounts, owner)),
    ...fleet.apis.flatMap(({ webAcl }) => optional(names.webAcls, webAcl)),
    ...fleet.usagePlans.flatMap(({ apis }) =>
      apis.flatMap((api) => unknownReference(names.apis, api)),
    ),
    ...fleet.domains.flatMap((domain) => unknownInDomain(domain, names)),
  ];
}

function unknownInDomain(domain: Domain, names: DomainNames): Finding[] {
  return [
    ...optional(names.accounts, domain.account),
    ...(domain.zone.kind === "named" ? unknownReference(names.zones, domain.zone.zone) : []),
    ...optional(names.webAcls, domain.webAcl),
    ...(domain.certificate.kind === "unknown"
      ? unknownReference(names.certificates, domain.certificate.reference)
      : []),
    ...domain.mappings.flatMap((mapping) => unknownReference(names.apis, mapping.api)),
    ...optional(names.apis, watchedReference(domain)),
    ...optional(names.certificates, ownershipReference(domain)),
  ];
}

function watchedReference(domain: Domain): Reference<Api> | undefined {
  const check = domain.endpoint === "regional" ? domain.healthCheck : undefined;
  return check?.kind === "own-alarm" ? check.api : undefined;
}

function ownershipReference(domain: Domain): Reference<RequestedCertificate> | undefined {
  const proof = domain.endpoint === "regional" ? domain.mutualTls?.ownershipCertificate : undefined;
  return proof?.kind === "named" ? proof.reference : undefined;
}

function optional<Target>(
  names: Names<Target>,
  reference: Reference<Target> | undefined,
): Finding[] {
  return reference === undefined ? [] : unknownReference(names, reference);
}

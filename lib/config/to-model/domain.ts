import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type { Api } from "../../model/api";
import type { RequestedCertificate } from "../../model/certificate";
import type { Domain, DomainZone, Mapping } from "../../model/domain";
import { type HostName, hostName } from "../../model/host-name";
import type { WebAcl } from "../../model/web-acl";
import { isPublic, type Zone, zoneFor } from "../../model/zone";
import type { AttachedFiles } from "../attached-files";
import { defaults } from "../defaults";
import type { WrittenDomain, WrittenMapping, WrittenRegionalDomain } from "../schema/domain";
import { toCertificate } from "./certificate";
import { toHealthCheck } from "./health-check";
import { type Names, refer } from "./lookup";
import { toMutualTls } from "./mutual-tls";
import { toRouting } from "./routing";

export interface DomainNames {
  readonly accounts: Names<Account>;
  readonly zones: Names<Zone>;
  readonly apis: Names<Api>;
  readonly webAcls: Names<WebAcl>;
  readonly certificates: Names<RequestedCertificate>;
}

export function toDomain(
  written: WrittenDomain,
  at: Place,
  names: DomainNames,
  attached: AttachedFiles,
): Domain {
  const name = hostName(written.name);
  const regions = written.endpoint === "regional" ? writtenRegions(written) : [written.region];
  const tags = written.tags ?? {};
  const external = written.zone === "external";
  const common = {
    at,
    name,
    nameAt: inside(at, "name"),
    account:
      written.account === undefined
        ? undefined
        : refer(names.accounts, written.account, inside(at, "account")),
    certificate: toCertificate(written.certificate, { name, at, regions, external, tags }, names),
    mappings: written.mappings.map((mapping, index) =>
      toMapping(mapping, inside(at, "mappings", index), names),
    ),
    securityPolicy: written.securityPolicy ?? defaults.securityPolicy,
    endpointAccessMode: written.endpointAccessMode,
    zone: toZoneChoice(written, name, at, names.zones),
    alias: written.alias === undefined ? defaults.alias : written.alias !== false,
    webAcl:
      written.webAcl === undefined
        ? undefined
        : refer(names.webAcls, written.webAcl, inside(at, "webAcl")),
    tags,
    ipAddressType: written.ipAddressType ?? defaults.ipAddressType(written.endpoint),
  };
  switch (written.endpoint) {
    case "edge":
      return {
        ...common,
        endpoint: "edge",
        region: written.region,
      };
    case "regional":
      return {
        ...common,
        endpoint: "regional",
        regions,
        aliasRegions: typeof written.alias === "object" ? written.alias : regions,
        regionPlaces: writtenRegionPlaces(written, at),
        routing: toRouting(written),
        regionalNames: written.regionalNames ?? defaults.regionalNames,
        healthCheck:
          written.healthCheck &&
          toHealthCheck(written.healthCheck, inside(at, "healthCheck"), names.apis),
        mutualTls:
          written.mutualTls &&
          toMutualTls(written.mutualTls, inside(at, "mutualTls"), {
            regions,
            certificates: names.certificates,
            attached,
          }),
      };
    case "private":
      return {
        ...common,
        endpoint: "private",
        region: written.region,
        vpcEndpoints: written.vpcEndpoints,
      };
    default:
      return written satisfies never;
  }
}

function writtenRegions(written: WrittenRegionalDomain): readonly string[] {
  return written.regions ?? (written.region === undefined ? [] : [written.region]);
}

function writtenRegionPlaces({ regions }: WrittenRegionalDomain, at: Place): readonly Place[] {
  return regions?.map((_, index) => inside(at, "regions", index)) ?? [inside(at, "region")];
}

function toMapping(written: WrittenMapping, at: Place, names: DomainNames): Mapping {
  return {
    at,
    path: written.path ?? defaults.mappingPath,
    api: refer(names.apis, written.api, inside(at, "api")),
  };
}

function toZoneChoice(
  written: WrittenDomain,
  name: HostName,
  at: Place,
  zones: Names<Zone>,
): DomainZone {
  if (written.zone === "external") return { kind: "external" };
  if (written.zone !== undefined)
    return { kind: "named", zone: refer(zones, written.zone, inside(at, "zone")) };
  const wanted = [...zones.targets.values()].filter(
    (zone) => isPublic(zone) !== (written.endpoint === "private"),
  );
  return { kind: "matched", zone: zoneFor(name.base, wanted) };
}

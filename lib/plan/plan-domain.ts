import { Defect } from "../findings/defect";
import {
  type Domain,
  type EdgeDomain,
  type PrivateDomain,
  type RegionalDomain,
  zoneOf,
} from "../model/domain";
import type { Fleet } from "../model/fleet";
import type { Zone } from "../model/zone";
import { planAliases } from "./alias-plan";
import type { EdgeDomainPlan, PrivateDomainPlan, RegionalDomainPlan } from "./domain-plan";
import { existingHealthCheck, planHealthCheck } from "./health-check-plan";
import { accessAssociationId, hostId } from "./ids";
import { mappingUrls, needsSecondApi, planMappings } from "./mapping-plan";
import { planMutualTls } from "./mutual-tls-plan";
import { planCertificate } from "./plan-certificate";
import type { Home } from "./provider-plan";
import { vpcEndpointPolicy } from "./vpc-endpoint-policy";

export function planEdgeDomain(
  domain: EdgeDomain,
  home: Home,
  zones: readonly Zone[],
): EdgeDomainPlan {
  return { ...planCommon(domain, home, zones), endpoint: "edge" };
}

export function planRegionalDomain(
  domain: RegionalDomain,
  home: Home,
  fleet: Fleet,
): RegionalDomainPlan {
  return {
    ...planCommon(domain, home, fleet.zones),
    endpoint: "regional",
    mappedBy: needsSecondApi(domain) ? "second" : "first",
    healthCheck: planHealthCheck(domain, home, fleet),
    existingHealthCheck: existingHealthCheck(domain, home),
    mutualTls: planMutualTls(domain, home, fleet.zones),
  };
}

export function planPrivateDomain(
  domain: PrivateDomain,
  home: Home,
  zones: readonly Zone[],
): PrivateDomainPlan {
  const [targetVpcEndpoint] = domain.vpcEndpoints;
  if (targetVpcEndpoint === undefined) throw new Defect(`${domain.name.text} has no VPC endpoint`);
  const vpcEndpoints = [...domain.vpcEndpoints].sort();
  return {
    ...planCommon(domain, home, zones),
    endpoint: "private",
    policy: JSON.stringify(vpcEndpointPolicy(vpcEndpoints, "*")),
    accessAssociations: vpcEndpoints.map((vpcEndpoint) => ({
      id: accessAssociationId(domain.name, vpcEndpoint),
      vpcEndpoint,
    })),
    targetVpcEndpoint,
  };
}

function planCommon(domain: Domain, home: Home, zones: readonly Zone[]) {
  return {
    id: hostId(domain.name),
    name: domain.name.text,
    certificate: planCertificate(domain, home, zones),
    securityPolicy: domain.securityPolicy,
    endpointAccessMode: domain.endpointAccessMode,
    ipAddressType: domain.ipAddressType,
    mappings: planMappings(domain, home.region),
    aliases: planAliases(domain, home),
    externalDns: zoneOf(domain)?.kind !== "hosted" && domain.alias,
    urls: mappingUrls(domain),
    tags: domain.tags,
  };
}

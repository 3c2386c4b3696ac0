import type { Domain } from "../model/domain";
import type { Fleet } from "../model/fleet";
import { madeDomains } from "../model/regional-name";
import { writesLogs } from "../model/stage-logs";
import { gatewayHomes } from "./gateway-homes";
import { planBackend } from "./plan-backend";
import { waitsForCertificate } from "./plan-certificate";
import { planEdgeDomain, planPrivateDomain, planRegionalDomain } from "./plan-domain";
import { planDomainStackParts } from "./plan-domain-stack-parts";
import { needsRole, planGateway } from "./plan-gateway";
import { planWaf } from "./plan-waf";
import { requirements } from "./requirements";
import { groupStacks, guardsExisting, type StackGroup, stackName } from "./stack-group";
import type {
  EdgeStackPlan,
  GatewayStackPlan,
  PrivateStackPlan,
  RegionalStackPlan,
  StackPlan,
  WafStackPlan,
} from "./stack-plan";
import { planTruststores } from "./truststore-plan";

/** The stacks of a fleet without errors, in order of their names. */
export function planStacks(fleet: Fleet): StackPlan[] {
  const apis = fleet.apis.filter((api) => api.owned);
  const groups = groupStacks(madeDomains(fleet), apis, gatewayHomes(fleet));
  return groups.map((group) => planStack(group, fleet));
}

function planStack(group: StackGroup, fleet: Fleet): StackPlan {
  switch (group.kind) {
    case "edge":
      return planEdgeStack(group, fleet);
    case "regional":
      return planRegionalStack(group, fleet);
    case "private":
      return planPrivateStack(group, fleet);
    case "waf":
      return planWafStack(group, fleet);
    case "gateway":
      return planGatewayStack(group, fleet);
    default:
      return group.kind satisfies never;
  }
}

function planEdgeStack(group: StackGroup, fleet: Fleet): EdgeStackPlan {
  const domains = ready(group, fleet)
    .filter((domain) => domain.endpoint === "edge")
    .map((domain) => planEdgeDomain(domain, group.home, fleet.zones));
  return {
    ...planCommon(group, fleet),
    kind: "edge",
    ...planDomainStackParts(group, fleet, domains),
  };
}

function planRegionalStack(group: StackGroup, fleet: Fleet): RegionalStackPlan {
  const ofModel = ready(group, fleet).filter((domain) => domain.endpoint === "regional");
  const domains = ofModel.map((domain) => planRegionalDomain(domain, group.home, fleet));
  return {
    ...planCommon(group, fleet),
    kind: "regional",
    truststores: planTruststores(ofModel, group.home.region, fleet.project),
    ...planDomainStackParts(group, fleet, domains),
  };
}

function planPrivateStack(group: StackGroup, fleet: Fleet): PrivateStackPlan {
  const domains = ready(group, fleet)
    .filter((domain) => domain.endpoint === "private")
    .map((domain) => planPrivateDomain(domain, group.home, fleet.zones));
  const targets = new Set(domains.map((domain) => domain.targetVpcEndpoint));
  return {
    ...planCommon(group, fleet),
    kind: "private",
    ...planDomainStackParts(group, fleet, domains),
    vpcEndpoints: [...targets].sort(),
  };
}

function planWafStack(group: StackGroup, fleet: Fleet): WafStackPlan {
  const { home, domains } = group;
  return {
    ...planCommon(group, fleet),
    kind: "waf",
    providers: [{ alias: undefined, ...home, tags: fleet.tags }],
    after: [],
    ...planWaf(domains, home.region, fleet.project),
  };
}

function planGatewayStack(group: StackGroup, fleet: Fleet): GatewayStackPlan {
  const { home } = group;
  return {
    ...planCommon(group, fleet),
    kind: "gateway",
    providers: [{ alias: undefined, ...home, tags: fleet.tags }],
    after: [],
    ...planGateway(home, fleet),
  };
}

function planCommon(group: StackGroup, fleet: Fleet) {
  return {
    name: group.name,
    region: group.home.region,
    backend: planBackend(fleet.backend, group.name),
    requires: requirements(fleet.backend, ready(group, fleet), group.home.region),
    after: [...gatewayStackOf(group, fleet), ...wafStackOf(group)],
  };
}

/** The domains whose certificates are waited for; of the others only the certificate is made. */
function ready({ domains }: StackGroup, fleet: Fleet): Domain[] {
  return domains.filter((domain) => waitsForCertificate(domain, fleet.zones));
}

/** A stage can write logs once its account has a role for them. */
function gatewayStackOf({ home, apis }: StackGroup, fleet: Fleet): string[] {
  const logs = apis.some(({ kind, stage }) => kind === "rest" && writesLogs(stage.logs));
  return logs && needsRole(home, fleet) ? [stackName("gateway", home.region, home.account)] : [];
}

/** The stages of a domain are protected before the name leads to them. */
function wafStackOf({ home, domains }: StackGroup): string[] {
  const guarded = domains.some(guardsExisting);
  return guarded ? [stackName("waf", home.region, home.account)] : [];
}

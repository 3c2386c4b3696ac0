import { RequestCertificateCommand } from "@aws-sdk/client-acm";
import { CreateWebACLCommand } from "@aws-sdk/client-wafv2";
import { inside, type Place } from "../../lib/findings/place";
import type { Account } from "../../lib/model/account";
import type { Api, OwnedApi } from "../../lib/model/api";
import {
  certificateRegion,
  type Domain,
  type PrivateDomain,
  regionsOf,
} from "../../lib/model/domain";
import type { Fleet } from "../../lib/model/fleet";
import { allProtectedStages } from "../../lib/model/protected-stage";
import type { Home } from "../../lib/plan/provider-plan";
import { clientsFor } from "./clients";
import { makeApi } from "./make-api";
import { makeVpcEndpoint, makeZone } from "./make-network";

/** The real id that takes the place of one that the user wrote. */
export interface Replacement {
  readonly at: Place;
  readonly value: string;
}

/** Where zones are made: Route 53 has no regions, but its private zones' VPCs have. */
const ZONE_REGION = "us-east-1";

/**
 * Makes in a local AWS all that a fleet refers to and does not make itself: zones, APIs, VPC
 * endpoints, certificates and web ACLs that exist. Tells the ids they have there.
 */
export async function makeStandIns(fleet: Fleet, endpoint: string): Promise<Replacement[]> {
  const made = [
    ...fleet.zones.map((zone) => zoneStandIn(zone, endpoint)),
    ...fleet.apis.map((api) => apiStandIns(api, fleet, endpoint)),
    ...vpcEndpointStandIns(fleet, endpoint),
    ...certificateStandIns(fleet, endpoint),
    ...webAclStandIns(fleet, endpoint),
  ];
  return (await Promise.all(made)).flat();
}

async function zoneStandIn(zone: Fleet["zones"][number], endpoint: string): Promise<Replacement[]> {
  if (zone.kind === "external") return [];
  const clients = await clientsFor(endpoint, ZONE_REGION, zone.account?.target);
  return [{ at: inside(zone.at, "id"), value: await makeZone(zone, ZONE_REGION, clients) }];
}

async function apiStandIns(api: Api, fleet: Fleet, endpoint: string): Promise<Replacement[]> {
  if (api.owned) return [];
  const user = fleet.domains.find((domain) =>
    domain.mappings.some((mapping) => mapping.api.target === api),
  );
  const account = api.account?.target ?? user?.account?.target;
  return Promise.all(
    [...api.regions].map(async ([region, { stage }]) => {
      const clients = await clientsFor(endpoint, region, account);
      return {
        at: inside(api.at, "regions", region, "id"),
        value: await makeApi(api, stage, clients),
      };
    }),
  );
}

/** An endpoint that several domains name is made once. */
function vpcEndpointStandIns(fleet: Fleet, endpoint: string): Promise<Replacement[]>[] {
  const uses = [
    ...fleet.domains.flatMap((domain) => (domain.endpoint === "private" ? usesOf(domain) : [])),
    ...fleet.apis.flatMap((api) => (api.owned ? usesOf({ ...api, region: firstRegion(api) }) : [])),
  ];
  const ids = [...new Set(uses.map((use) => use.id))];
  return ids.map(async (id) => {
    const same = uses.filter((use) => use.id === id);
    const [first] = same;
    if (first === undefined) return [];
    const clients = await clientsFor(endpoint, first.region, first.account);
    const value = await makeVpcEndpoint(first.region, clients);
    return same.map(({ at }) => ({ at, value }));
  });
}

/** What names VPC endpoints by their ids. */
type User = Pick<PrivateDomain, "at" | "account" | "region" | "vpcEndpoints">;

function usesOf({ at, account, region, vpcEndpoints }: User) {
  return vpcEndpoints.map((id, index) => ({
    id,
    region,
    account: account?.target,
    at: inside(at, "vpcEndpoints", index),
  }));
}

function firstRegion({ regions }: OwnedApi): string {
  return [...regions.keys()][0] ?? "";
}

function certificateStandIns(fleet: Fleet, endpoint: string): Promise<Replacement[]>[] {
  return fleet.domains.flatMap((domain) => {
    const { certificate } = domain;
    if (certificate.kind !== "existing") return [];
    return [...certificate.arns].map(async ([region, { at }]) => {
      const clients = await clientsFor(
        endpoint,
        certificateRegion(domain, region),
        domain.account?.target,
      );
      const { CertificateArn } = await clients.acm.send(
        new RequestCertificateCommand({ DomainName: domain.name.text }),
      );
      return [{ at, value: CertificateArn ?? "" }];
    });
  });
}

function webAclStandIns(fleet: Fleet, endpoint: string): Promise<Replacement[]>[] {
  return fleet.webAcls.flatMap((acl) => {
    if (acl.kind !== "existing") return [];
    const user = allProtectedStages(fleet).find(({ webAcl }) => webAcl === acl);
    return [...acl.arns].map(async ([region, { at }]) => {
      const value = await makeWebAcl(acl.name, region, user?.account, endpoint);
      return [{ at, value }];
    });
  });
}

async function makeWebAcl(
  name: string,
  region: string,
  account: Account | undefined,
  endpoint: string,
): Promise<string> {
  const { wafv2 } = await clientsFor(endpoint, region, account);
  const { Summary } = await wafv2.send(
    new CreateWebACLCommand({
      Name: name,
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: {
        SampledRequestsEnabled: false,
        CloudWatchMetricsEnabled: false,
        MetricName: name,
      },
    }),
  );
  return Summary?.ARN ?? "";
}

/** The account and region of everything that a fleet's domains make, each once. */
export function placesOf(domains: readonly Domain[]): Home[] {
  const places = domains.flatMap((domain) =>
    regionsOf(domain).flatMap((region) =>
      [region, certificateRegion(domain, region)].map((each) => ({
        region: each,
        account: domain.account?.target,
      })),
    ),
  );
  return [
    ...new Map(places.map((place) => [`${place.account?.name} ${place.region}`, place])).values(),
  ];
}

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
import { makeBuckets } from "./bucket-stand-ins";
import { clientsFor } from "./clients";
import { makeFunctions } from "./function-stand-ins";
import { LocalIds } from "./local-ids";
import { makeApi } from "./make-api";
import { makeVpcEndpoint, makeZone } from "./make-network";

/** The real id that takes the place of one that the user wrote. */
export interface Replacement {
  readonly at: Place;
  readonly value: string;
}

/** Where zones are made: Route 53 has no regions, but its private zones' VPCs have. */
const ZONE_REGION = "us-east-1";

/** A local AWS, and what was made in it before. */
export interface LocalAws {
  readonly endpoint: string;
  readonly ids: LocalIds;
}

/**
 * Makes in a local AWS all that a fleet refers to and does not make itself: zones, APIs, VPC
 * endpoints, certificates, web ACLs, buckets and Lambda functions that exist. Tells the ids they have there.
 */
export async function makeStandIns(
  fleet: Fleet,
  endpoint: string,
  ids = new LocalIds(),
): Promise<Replacement[]> {
  const aws = { endpoint, ids };
  const made = [
    ...fleet.zones.map((zone) => zoneStandIn(zone, aws)),
    ...fleet.apis.map((api) => apiStandIns(api, fleet, aws)),
    ...vpcEndpointStandIns(fleet, aws),
    ...certificateStandIns(fleet, aws),
    ...webAclStandIns(fleet, aws),
  ];
  const [replacements] = await Promise.all([
    Promise.all(made),
    makeFunctions(fleet, endpoint, ids),
    makeBuckets(fleet, endpoint, ids),
  ]);
  return replacements.flat();
}

async function zoneStandIn(
  zone: Fleet["zones"][number],
  { endpoint, ids }: LocalAws,
): Promise<Replacement[]> {
  if (zone.kind === "external") return [];
  const account = zone.account?.target;
  const value = await ids.once(`zone ${account?.id} ${zone.id} ${zone.name}`, async () =>
    makeZone(zone, ZONE_REGION, await clientsFor(endpoint, ZONE_REGION, account)),
  );
  return [{ at: inside(zone.at, "id"), value }];
}

async function apiStandIns(
  api: Api,
  fleet: Fleet,
  { endpoint, ids }: LocalAws,
): Promise<Replacement[]> {
  if (api.owned) return [];
  const user = fleet.domains.find((domain) =>
    domain.mappings.some((mapping) => mapping.api.target === api),
  );
  const account = api.account?.target ?? user?.account?.target;
  return Promise.all(
    [...api.regions].map(async ([region, made]) => {
      const id = made.kind === "existing" ? made.id : api.name;
      const value = await ids.once(`api ${account?.id} ${region} ${id} ${made.stage}`, async () =>
        makeApi(api, made.stage, await clientsFor(endpoint, region, account)),
      );
      return { at: inside(api.at, "regions", region, "id"), value };
    }),
  );
}

/** An endpoint that several domains name is made once. */
function vpcEndpointStandIns(
  fleet: Fleet,
  { endpoint, ids: made }: LocalAws,
): Promise<Replacement[]>[] {
  const uses = [
    ...fleet.domains.flatMap((domain) => (domain.endpoint === "private" ? usesOf(domain) : [])),
    ...fleet.apis.flatMap((api) => (api.owned ? usesOf({ ...api, region: firstRegion(api) }) : [])),
  ];
  const ids = [...new Set(uses.map((use) => use.id))];
  return ids.map(async (id) => {
    const same = uses.filter((use) => use.id === id);
    const [first] = same;
    if (first === undefined) return [];
    const { region, account } = first;
    const value = await made.once(`VPC endpoint ${id}`, async () =>
      makeVpcEndpoint(region, await clientsFor(endpoint, region, account)),
    );
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

function certificateStandIns(fleet: Fleet, aws: LocalAws): Promise<Replacement[]>[] {
  return fleet.domains.flatMap((domain) => {
    const { certificate } = domain;
    if (certificate.kind !== "existing") return [];
    return [...certificate.arns].map(async ([region, { at, arn }]) => {
      const value = await aws.ids.once(`certificate ${arn}`, () =>
        makeCertificate(domain, certificateRegion(domain, region), aws.endpoint),
      );
      return [{ at, value }];
    });
  });
}

async function makeCertificate(domain: Domain, region: string, endpoint: string): Promise<string> {
  const { acm } = await clientsFor(endpoint, region, domain.account?.target);
  const request = new RequestCertificateCommand({ DomainName: domain.name.text });
  return (await acm.send(request)).CertificateArn ?? "";
}

function webAclStandIns(fleet: Fleet, { endpoint, ids }: LocalAws): Promise<Replacement[]>[] {
  return fleet.webAcls.flatMap((acl) => {
    if (acl.kind !== "existing") return [];
    const user = allProtectedStages(fleet).find(({ webAcl }) => webAcl === acl);
    return [...acl.arns].map(async ([region, { at, arn }]) => {
      const value = await ids.once(`web ACL ${arn}`, () =>
        makeWebAcl(acl.name, region, user?.account, endpoint),
      );
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

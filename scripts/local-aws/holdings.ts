import { ListCertificatesCommand } from "@aws-sdk/client-acm";
import {
  GetBasePathMappingsCommand,
  GetDomainNamesCommand,
  GetRestApisCommand,
  GetStagesCommand,
} from "@aws-sdk/client-api-gateway";
import {
  GetApiMappingsCommand,
  GetDomainNamesCommand as GetSecondDomainNames,
} from "@aws-sdk/client-apigatewayv2";
import { ListHostedZonesCommand, ListResourceRecordSetsCommand } from "@aws-sdk/client-route-53";
import { GetWebACLForResourceCommand, ListWebACLsCommand } from "@aws-sdk/client-wafv2";
import type { Clients } from "./clients";

/** What an account of the local AWS holds in a region, as its own APIs tell it. */
export interface Holdings {
  /** Names of the issued certificates, sorted. */
  readonly certificates: readonly string[];
  /** Name to path and API, such as `orders -> a1b2c3d4e5/prod`; `/` for the empty path. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  /** Web ACL name to the stages behind it. */
  readonly webAcls: Readonly<Record<string, readonly string[]>>;
}

/** Reads certificates, domains and web ACLs back. */
export async function readHoldings(clients: Clients): Promise<Holdings> {
  return {
    certificates: await certificates(clients),
    domains: await domains(clients),
    webAcls: await webAcls(clients),
  };
}

/** The records of an account's zones, such as `api.example.com. A eu-west-1`, sorted. */
export async function readRecords({ route53 }: Clients): Promise<string[]> {
  const { HostedZones } = await route53.send(new ListHostedZonesCommand({}));
  const records = await Promise.all(
    (HostedZones ?? []).map(async ({ Id }) => {
      const command = new ListResourceRecordSetsCommand({ HostedZoneId: Id });
      return (await route53.send(command)).ResourceRecordSets ?? [];
    }),
  );
  return records
    .flat()
    .filter(({ Type }) => Type !== "NS" && Type !== "SOA")
    .map(({ Name, Type, SetIdentifier }) =>
      [Name, Type, SetIdentifier].filter((part) => part).join(" "),
    )
    .sort();
}

async function certificates({ acm }: Clients): Promise<string[]> {
  const { CertificateSummaryList } = await acm.send(
    new ListCertificatesCommand({ CertificateStatuses: ["ISSUED"] }),
  );
  return (CertificateSummaryList ?? []).map((summary) => summary.DomainName ?? "").sort();
}

/** A domain of either API can have mappings of both. */
async function domains(clients: Clients): Promise<Record<string, string[]>> {
  const { items } = await clients.apiGateway.send(new GetDomainNamesCommand({}));
  const { Items } = await clients.apiGatewayV2.send(new GetSecondDomainNames({}));
  const first = (items ?? []).map(({ domainName }) => domainName ?? "");
  const second = (Items ?? []).map(({ DomainName }) => DomainName ?? "");
  const all = await Promise.all([
    ...first.map(async (name) => {
      const lines = [
        ...(await basePathMappings(name, clients)),
        ...(await apiMappings(name, clients)),
      ];
      return [name, lines.sort()] as const;
    }),
    ...second.map(async (name) => [name, (await apiMappings(name, clients)).sort()] as const),
  ]);
  return Object.fromEntries(all);
}

async function basePathMappings(domainName: string, { apiGateway }: Clients): Promise<string[]> {
  const { items } = await apiGateway.send(new GetBasePathMappingsCommand({ domainName }));
  return (items ?? []).map(({ basePath, restApiId, stage }) => {
    const path = basePath === "(none)" ? "/" : basePath;
    return `${path} -> ${restApiId}/${stage}`;
  });
}

async function apiMappings(DomainName: string, { apiGatewayV2 }: Clients): Promise<string[]> {
  const { Items } = await apiGatewayV2.send(new GetApiMappingsCommand({ DomainName }));
  return (Items ?? []).map(
    ({ ApiMappingKey, ApiId, Stage }) => `${ApiMappingKey || "/"} -> ${ApiId}/${Stage}`,
  );
}

async function webAcls(clients: Clients): Promise<Record<string, string[]>> {
  const { WebACLs } = await clients.wafv2.send(new ListWebACLsCommand({ Scope: "REGIONAL" }));
  const protectedStages = await stagesWithWebAcl(clients);
  const acls = (WebACLs ?? []).map(({ Name, ARN }) => {
    const stages = protectedStages.filter((stage) => stage.webAclArn === ARN);
    return [Name ?? "", stages.map((stage) => stage.name).sort()] as const;
  });
  return Object.fromEntries(acls);
}

async function stagesWithWebAcl({ apiGateway, wafv2 }: Clients) {
  const region = await wafv2.config.region();
  const { items: apis } = await apiGateway.send(new GetRestApisCommand({}));
  const stages = (apis ?? []).map(async ({ id }) => {
    const { item } = await apiGateway.send(new GetStagesCommand({ restApiId: id }));
    return (item ?? []).map(async ({ stageName }) => {
      const name = `${id}/${stageName}`;
      const ResourceArn = `arn:aws:apigateway:${region}::/restapis/${id}/stages/${stageName}`;
      const { WebACL } = await wafv2.send(new GetWebACLForResourceCommand({ ResourceArn }));
      return { name, webAclArn: WebACL?.ARN };
    });
  });
  return Promise.all((await Promise.all(stages)).flat());
}

import {
  type DomainName,
  GetBasePathMappingsCommand,
  GetDomainNameAccessAssociationsCommand,
  GetDomainNamesCommand,
} from "@aws-sdk/client-api-gateway";
import { GetApiMappingsCommand } from "@aws-sdk/client-apigatewayv2";
import type { Clients } from "../../scripts/local-aws/clients";
import { readHttpApis, readRestApis } from "./aws-apis";

/** A domain with its paths, such as `v1 -> stock/prod`, and the VPC endpoints that reach it. */
export type DomainSeen = DomainName & {
  readonly mappings: readonly string[];
  readonly vpcEndpoints: readonly string[];
};

/** The domains of an account and region by their names. The mappings of both of API Gateway's APIs are theirs. */
export async function readDomains(clients: Clients): Promise<Record<string, DomainSeen>> {
  const { apiGateway } = clients;
  const [{ items = [] }, names, { items: associations = [] }] = await Promise.all([
    apiGateway.send(new GetDomainNamesCommand({ limit: 500 })),
    apiNames(clients),
    apiGateway.send(new GetDomainNameAccessAssociationsCommand({ limit: 500 })),
  ]);
  const domains = items.map(async (domain) => {
    const mappings = await mappingsOf(domain.domainName ?? "", names, clients);
    const vpcEndpoints = associations
      .filter(({ domainNameArn }) => domainNameArn === domain.domainNameArn)
      .flatMap(({ accessAssociationSource }) => accessAssociationSource ?? []);
    return [
      domain.domainName ?? "",
      { ...domain, mappings, vpcEndpoints: vpcEndpoints.sort() },
    ] as const;
  });
  return Object.fromEntries(await Promise.all(domains));
}

/** The names of all APIs by their ids. */
async function apiNames(clients: Clients): Promise<Record<string, string>> {
  const [rest, http] = await Promise.all([readRestApis(clients), readHttpApis(clients)]);
  return Object.fromEntries([
    ...Object.entries(rest).map(([name, { id }]) => [id, name]),
    ...Object.entries(http).map(([name, { ApiId }]) => [ApiId, name]),
  ]);
}

async function mappingsOf(
  domainName: string,
  names: Readonly<Record<string, string>>,
  { apiGateway, apiGatewayV2 }: Clients,
): Promise<string[]> {
  const [{ items = [] }, { Items = [] }] = await Promise.all([
    apiGateway.send(new GetBasePathMappingsCommand({ domainName })),
    apiGatewayV2.send(new GetApiMappingsCommand({ DomainName: domainName })),
  ]);
  const first = items.map(({ basePath, restApiId = "", stage }) => {
    const path = basePath === "(none)" ? "/" : basePath;
    return `${path} -> ${names[restApiId]}/${stage}`;
  });
  const second = Items.map(
    ({ ApiMappingKey, ApiId = "", Stage }) => `${ApiMappingKey || "/"} -> ${names[ApiId]}/${Stage}`,
  );
  return [...new Set([...first, ...second])].sort();
}

import {
  GetMethodCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
  type Method,
  type RestApi,
  type Stage,
} from "@aws-sdk/client-api-gateway";
import {
  type Api,
  GetApisCommand,
  GetStagesCommand as GetSecondStagesCommand,
  type Stage as SecondStage,
} from "@aws-sdk/client-apigatewayv2";
import type { Clients } from "../../scripts/local-aws/clients";

/** An API with its stages by name, as API Gateway tells them. */
export type RestApiSeen = RestApi & { readonly stages: Readonly<Record<string, Stage>> };
export type HttpApiSeen = Api & { readonly stages: Readonly<Record<string, SecondStage>> };

/** The REST APIs of an account and region by their names. */
export async function readRestApis({ apiGateway }: Clients): Promise<Record<string, RestApiSeen>> {
  const { items = [] } = await apiGateway.send(new GetRestApisCommand({ limit: 500 }));
  const apis = items.map(async (api) => {
    const { item = [] } = await apiGateway.send(new GetStagesCommand({ restApiId: api.id }));
    const stages = Object.fromEntries(item.map((stage) => [stage.stageName ?? "", stage]));
    return [api.name ?? "", { ...api, stages }] as const;
  });
  return Object.fromEntries(await Promise.all(apis));
}

/** The HTTP and WebSocket APIs of an account and region by their names. */
export async function readHttpApis({
  apiGatewayV2,
}: Clients): Promise<Record<string, HttpApiSeen>> {
  const { Items = [] } = await apiGatewayV2.send(new GetApisCommand({}));
  const apis = Items.map(async (api) => {
    const answer = await apiGatewayV2.send(new GetSecondStagesCommand({ ApiId: api.ApiId }));
    const stages = Object.fromEntries(
      (answer.Items ?? []).map((stage) => [stage.StageName ?? "", stage]),
    );
    return [api.Name ?? "", { ...api, stages }] as const;
  });
  return Object.fromEntries(await Promise.all(apis));
}

/** The methods of a REST API with their integrations, such as `GET /items`. */
export async function readMethods(
  { apiGateway }: Clients,
  restApiId: string | undefined,
): Promise<Record<string, Method>> {
  const answer = await apiGateway.send(
    new GetResourcesCommand({ restApiId, embed: ["methods"], limit: 500 }),
  );
  const methods = (answer.items ?? []).flatMap(({ id: resourceId, path, resourceMethods }) =>
    Object.keys(resourceMethods ?? {}).map(async (httpMethod) => {
      const command = new GetMethodCommand({ restApiId, resourceId, httpMethod });
      return [`${httpMethod} ${path}`, await apiGateway.send(command)] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(methods));
}

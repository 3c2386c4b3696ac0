import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from "@aws-sdk/client-api-gateway";
import { CreateApiCommand, CreateStageCommand } from "@aws-sdk/client-apigatewayv2";
import type { Api } from "../../lib/model/api";
import type { Clients } from "./clients";

/** Makes an API with a stage and tells its id. */
export function makeApi(api: Api, stage: string, clients: Clients): Promise<string> {
  return api.kind === "rest"
    ? makeRestApi(api.name, stage, clients)
    : makeSecondApi(api, stage, clients);
}

/** A stage of a REST API is a deployment, and a deployment needs a method. */
async function makeRestApi(name: string, stage: string, { apiGateway }: Clients): Promise<string> {
  const { id: restApiId } = await apiGateway.send(new CreateRestApiCommand({ name }));
  const { items } = await apiGateway.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: "GET" };
  await apiGateway.send(new PutMethodCommand({ ...method, authorizationType: "NONE" }));
  await apiGateway.send(new PutIntegrationCommand({ ...method, type: "MOCK" }));
  await apiGateway.send(new CreateDeploymentCommand({ restApiId, stageName: stage }));
  return restApiId ?? "";
}

async function makeSecondApi(api: Api, stage: string, { apiGatewayV2 }: Clients): Promise<string> {
  const { ApiId } = await apiGatewayV2.send(
    new CreateApiCommand({
      Name: api.name,
      ProtocolType: api.kind === "http" ? "HTTP" : "WEBSOCKET",
      ...(api.kind === "websocket" ? { RouteSelectionExpression: "$request.body.action" } : {}),
    }),
  );
  await apiGatewayV2.send(new CreateStageCommand({ ApiId, StageName: stage }));
  return ApiId ?? "";
}

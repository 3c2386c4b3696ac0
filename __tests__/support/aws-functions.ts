import { GetAuthorizersCommand, GetGatewayResponsesCommand } from "@aws-sdk/client-api-gateway";
import { GetPolicyCommand } from "@aws-sdk/client-lambda";
import type { Clients } from "../../scripts/local-aws/clients";

/** What decides on the calls of a REST API: functions' names, how long answers count, identity sources. */
export async function readAuthorizers(
  { apiGateway }: Clients,
  restApiId: string | undefined,
): Promise<[name: string | undefined, ttl: number | undefined, source: string | undefined][]> {
  const { items = [] } = await apiGateway.send(new GetAuthorizersCommand({ restApiId }));
  return items.map(({ authorizerUri, authorizerResultTtlInSeconds, identitySource }) => [
    /:function:([^/]+)\/invocations$/.exec(authorizerUri ?? "")?.[1],
    authorizerResultTtlInSeconds,
    identitySource || undefined,
  ]);
}

/** What an API answers by itself: the status and headers by the kind of answer. */
export async function readGatewayResponses(
  { apiGateway }: Clients,
  restApiId: string | undefined,
): Promise<Record<string, unknown>> {
  const { items = [] } = await apiGateway.send(
    new GetGatewayResponsesCommand({ restApiId, limit: 500 }),
  );
  // Every API has all of them; those that are its own say so.
  const own = items.filter(({ defaultResponse }) => defaultResponse !== true);
  return Object.fromEntries(
    own.map(({ responseType, statusCode, responseParameters }) => [
      responseType,
      [statusCode, responseParameters ?? {}],
    ]),
  );
}

/** How many callers a function has let in. */
export async function readPermissions({ lambda }: Clients, FunctionName: string): Promise<number> {
  return lambda.send(new GetPolicyCommand({ FunctionName })).then(
    ({ Policy }) => JSON.parse(Policy ?? '{"Statement":[]}').Statement.length,
    () => 0,
  );
}

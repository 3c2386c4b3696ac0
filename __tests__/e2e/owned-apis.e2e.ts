import { join } from "node:path";
import {
  GetDeploymentsCommand,
  GetRestApisCommand,
  GetStageCommand,
} from "@aws-sdk/client-api-gateway";
import {
  GetApisCommand,
  GetStageCommand as GetHttpStageCommand,
} from "@aws-sdk/client-apigatewayv2";
import { exampleFiles } from "../../lib/rules/example-files";
import { clientsFor } from "../../scripts/local-aws/clients";
import { fleetFolder } from "../support/fleet-folder";
import { LocalDeployment } from "../support/local-deployment";

const REGION = "eu-west-1";
/** For both kinds of APIs, which write mapped parameters in ways of their own. */
const document = (exampleFiles["apis/stock.yaml"] ?? "").split("  /items/{id}:")[0] ?? "";

/** Without records in Route 53, which take their time. */
const fleet = `project: acme
apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
  basket: { kind: http, openapi: apis/stock.yaml, regions: [eu-west-1] }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
    alias: false
    certificate: { arn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012" }
  - name: basket.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: basket }]
    alias: false
    certificate: { arn: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012" }
`;

/** What is deployed of each API, by their names. */
async function deployed(local: LocalDeployment): Promise<Record<string, string | undefined>> {
  const { apiGateway, apiGatewayV2 } = await clientsFor(local.url, REGION, undefined);
  const rest = (await apiGateway.send(new GetRestApisCommand({}))).items?.[0];
  const http = (await apiGatewayV2.send(new GetApisCommand({}))).Items?.[0];
  const restStage = await apiGateway.send(
    new GetStageCommand({ restApiId: rest?.id, stageName: "prod" }),
  );
  const httpStage = await apiGatewayV2.send(
    new GetHttpStageCommand({ ApiId: http?.ApiId, StageName: "prod" }),
  );
  return { rest: restStage.deploymentId, http: httpStage.DeploymentId };
}

describe("APIs of the fleet's own", () => {
  let local: LocalDeployment;
  let first: Record<string, string | undefined>;

  beforeAll(async () => {
    const folder = fleetFolder({ "domains.yaml": fleet, "apis/stock.yaml": document });
    local = await LocalDeployment.start(join(folder, "domains.yaml"));
    await local.apply();
    first = await deployed(local);
  });

  afterAll(() => local?.stop());

  test("are made, deployed and mapped at once, and need no further change", async () => {
    expect(await local.pendingChanges()).toEqual({});
    expect(Object.keys((await local.holdings(REGION)).domains).sort()).toEqual([
      "basket.example.com",
      "stock.example.com",
    ]);
  });

  test("are not deployed again for tags, throttles or stage variables", async () => {
    local.change((file) => {
      for (const api of [file.apis.stock, file.apis.basket]) {
        api.tags = { team: "stock" };
        api.stage = { throttle: { rateLimit: 10, burstLimit: 5 }, variables: { shelf: "a" } };
      }
    });
    await local.apply();
    expect(await deployed(local)).toEqual(first);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("are deployed again when their default endpoints open, and the old deployments go", async () => {
    local.change((file) => {
      file.apis.stock.disableExecuteApiEndpoint = false;
      file.apis.basket.disableExecuteApiEndpoint = false;
    });
    await local.apply();
    const now = await deployed(local);
    expect([now.rest === first.rest, now.http === first.http]).toEqual([false, false]);
    const { apiGateway } = await clientsFor(local.url, REGION, undefined);
    const [api] = (await apiGateway.send(new GetRestApisCommand({}))).items ?? [];
    const { items } = await apiGateway.send(new GetDeploymentsCommand({ restApiId: api?.id }));
    expect(items?.map(({ id }) => id)).toEqual([now.rest]);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("are deployed again when their document changes", async () => {
    const before = await deployed(local);
    local.attach("apis/stock.yaml", document.replace("The items", "All items"));
    await local.apply();
    const now = await deployed(local);
    expect([now.rest === before.rest, now.http === before.http]).toEqual([false, false]);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("go with their domains", async () => {
    local.change((file) => {
      delete file.apis.basket;
      file.domains.pop();
    });
    await local.apply();
    const { apiGatewayV2 } = await clientsFor(local.url, REGION, undefined);
    expect((await apiGatewayV2.send(new GetApisCommand({}))).Items).toEqual([]);
    await local.destroy();
    const { apiGateway } = await clientsFor(local.url, REGION, undefined);
    expect((await apiGateway.send(new GetRestApisCommand({}))).items).toEqual([]);
  });
});

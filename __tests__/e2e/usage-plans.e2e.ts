import { GetStageCommand, GetUsagePlansCommand } from "@aws-sdk/client-api-gateway";
import { exampleConfig } from "../../scripts/examples";
import { clientsFor } from "../../scripts/local-aws/clients";
import { LocalDeployment } from "../support/local-deployment";

const ours = "prod-regional-eu-west-1";
const theirs = "prod-gateway-eu-west-1";

describe("throttles and usage plans", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start(exampleConfig("usage-plans"));
    local.change((file) => {
      file.domains = [];
    });
    await local.apply();
  });

  afterAll(() => local?.stop());

  const clients = () => clientsFor(local.url, "eu-west-1", local.account("prod"));

  /** The throttles of a stage by method, as API Gateway tells them. */
  async function throttles(restApiId: string): Promise<Record<string, string>> {
    const { apiGateway } = await clients();
    const stage = await apiGateway.send(new GetStageCommand({ restApiId, stageName: "prod" }));
    return Object.fromEntries(
      Object.entries(stage.methodSettings ?? {})
        .map(([method, each]) => [
          method,
          `${each.throttlingRateLimit}/${each.throttlingBurstLimit}`,
        ])
        .sort(),
    );
  }

  async function plans(): Promise<Record<string, unknown>> {
    const { apiGateway } = await clients();
    const { items = [] } = await apiGateway.send(new GetUsagePlansCommand({}));
    return Object.fromEntries(
      items.map(({ name = "", throttle, quota, apiStages }) => [
        name,
        {
          throttle,
          quota,
          methods: Object.assign({}, ...(apiStages ?? []).map((each) => each.throttle ?? {})),
        },
      ]),
    );
  }

  test("are those of the fleet, by methods and paths as API Gateway writes them", async () => {
    const { api__stock } = await local.outputs(ours);
    const any = { "~1search~1{proxy+}": "5/5" };
    const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
    expect(await throttles(api__stock.api_id)).toEqual({
      "*/*": "500/250",
      "~1/GET": "50/25",
      "~1items~1{id}/GET": "800/400",
      ...Object.fromEntries(
        Object.entries(any).flatMap(([path, each]) =>
          methods.map((method) => [`${path}/${method}`, each]),
        ),
      ),
    });
    expect(await throttles(local.apiId("orders", "eu-west-1"))).toEqual({
      "*/*": "100/50",
      "~1/GET": "10/5",
    });
    expect(await plans()).toEqual({
      "acme-partners": {
        throttle: { rateLimit: 20, burstLimit: 10 },
        quota: { limit: 10_000, period: "MONTH", offset: 14 },
        methods: { "/items/{id}/GET": { rateLimit: 2.5, burstLimit: 5 } },
      },
      "acme-trial": {
        throttle: undefined,
        quota: { limit: 100, period: "DAY" },
        methods: {},
      },
    });
  });

  test("tell the ids of keys and never their values", async () => {
    const { usage_plan__partners: plan } = await local.outputs(ours);
    expect(Object.keys(plan)).toEqual(["id", "keys"]);
    expect(Object.keys(plan.keys)).toEqual(["acme", "globex"]);
    const value = await local.attribute(ours, "aws_api_gateway_api_key.acme", "value");
    expect(value.length).toBeGreaterThanOrEqual(20);
    expect(JSON.stringify(await local.outputs(ours))).not.toContain(value);
  });

  test("are changed in place, and then need no further change", async () => {
    local.change((file) => {
      const { partners, trial } = file.usagePlans;
      partners.throttle = { rateLimit: 30.5, burstLimit: 15 };
      partners.methods.stock["ANY /search/{proxy+}"] = {
        throttle: { rateLimit: 1, burstLimit: 1 },
      };
      partners.quota.limit = 20_000;
      partners.keys = ["globex", "umbrella"];
      partners.tags = { audience: "all partners" };
      trial.apis = ["stock", "orders"];
      delete trial.quota;
      trial.throttle = { rateLimit: 1, burstLimit: 1 };
      file.apis.orders.stage.throttle.rateLimit = 200;
      delete file.apis.orders.stage.methods;
    });
    const { [ours]: plan = "" } = await local.pendingChanges(ours);
    expect(plan).toMatch(/# aws_api_gateway_usage_plan\.partners will be updated in-place/);
    expect(plan).toMatch(/# aws_api_gateway_usage_plan_key\.partners__acme will be destroyed/);
    // Now that it is for an API of the fleet's own, it is with that.
    expect(plan).toMatch(/# aws_api_gateway_usage_plan\.trial will be created/);
    await local.apply(ours);
    await local.destroy(theirs);
    await local.apply(theirs);
    expect(await local.pendingChanges()).toEqual({});
    expect(await throttles(local.apiId("orders", "eu-west-1"))).toEqual({ "*/*": "200/50" });
  });
});

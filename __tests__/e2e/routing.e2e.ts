import { exampleConfig } from "../../scripts/examples";
import { LocalDeployment } from "../support/local-deployment";

describe("a failover with calls of regional names", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start(exampleConfig("failover"));
    await local.apply();
  });

  afterAll(() => local?.stop());

  const aliases = async () =>
    (await local.records()).filter((record) => /\. A( |$)/.test(record)).sort();

  test("has records of both regions, and of each by itself", async () => {
    expect(await aliases()).toEqual([
      "api.example.com. A eu-west-1/failover",
      "api.example.com. A us-east-1/failover",
      "eu-west-1.api.example.com. A",
      "us-east-1.api.example.com. A",
    ]);
    expect(Object.keys((await local.holdings("eu-west-1")).domains).sort()).toEqual([
      "api.example.com",
      "eu-west-1.api.example.com",
    ]);
  });

  test("goes by alarms instead, and lets the regional names go", async () => {
    local.change((fleet) => {
      fleet.apis.orders.name = "orders";
      fleet.domains[0].regionalNames = false;
      fleet.domains[0].healthCheck = { alarm: { errors: 10 } };
    });
    await local.apply();
    expect(await aliases()).toEqual([
      "api.example.com. A eu-west-1/failover",
      "api.example.com. A us-east-1/failover",
    ]);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("leaves nothing behind", async () => {
    await local.destroy();
    expect(await local.records()).toEqual([]);
  });
});

import { LocalDeployment } from "../support/local-deployment";

describe("a zone in another account", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/dns-account/domains.yaml");
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("has the records, and the domain's account has the rest", async () => {
    const { certificates, domains } = await local.holdings("eu-west-1", "prod");
    expect(certificates).toEqual(["api.example.com"]);
    expect(domains).toEqual({
      "api.example.com": [`orders -> ${local.apiId("orders", "eu-west-1")}/prod`],
    });
    expect(await local.records("prod")).toEqual([]);
    expect(await local.records("network")).toEqual([
      expect.stringMatching(
        /^_[0-9a-f]+\.api\.example\.com\. CNAME acme\/prod-regional-eu-west-1$/,
      ),
      "api.example.com. A",
      "api.example.com. AAAA",
    ]);
  });

  test("gets nothing into an account that the fleet does not name", async () => {
    expect(await local.holdings("eu-west-1")).toEqual({
      certificates: [],
      domains: {},
      webAcls: {},
    });
    expect(await local.records()).toEqual([]);
  });
});

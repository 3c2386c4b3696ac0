import { LocalDeployment } from "../support/local-deployment";

describe("three accounts and three regions", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/many-accounts/domains.yaml");
    await local.apply();
  });

  afterAll(() => local?.stop());

  const leadsTo = (api: string, region: string, stage = "prod") => [
    `/ -> ${local.apiId(api, region)}/${stage}`,
  ];
  const nothing = { certificates: [], domains: {}, webAcls: {} };

  test("need no further change", async () => {
    expect(await local.pendingChanges()).toEqual({});
    expect(await local.unproven()).toEqual([]);
  });

  test("hold the shop's domains, certificates and web ACLs in its account", async () => {
    const [west, east, central] = await Promise.all(
      ["eu-west-1", "us-east-1", "eu-central-1"].map((region) =>
        local.holdings(region, "shop-prod"),
      ),
    );
    expect(west).toEqual({
      certificates: ["api.example.com"],
      domains: {
        "www.example.com": leadsTo("storefront", "eu-west-1"),
        "api.example.com": leadsTo("orders", "eu-west-1"),
      },
      webAcls: { "acme-baseline": [`${local.apiId("orders", "eu-west-1")}/prod`] },
    });
    expect(east).toEqual({
      certificates: ["api.example.com", "www.example.com"],
      domains: { "api.example.com": leadsTo("orders", "us-east-1") },
      webAcls: { "acme-baseline": [`${local.apiId("orders", "us-east-1")}/prod`] },
    });
    expect(central).toEqual({
      certificates: ["*.tenants.example.com"],
      domains: { "*.tenants.example.com": leadsTo("tenants", "eu-central-1", "$default") },
      webAcls: {},
    });
    expect(await local.records("shop-prod")).toEqual([]);
  });

  test("hold the finance domains in their account, the private one too", async () => {
    expect(await local.holdings("eu-west-1", "finance-prod")).toEqual({
      certificates: ["invoices.example.com"],
      domains: { "invoices.example.com": leadsTo("invoices", "eu-west-1") },
      webAcls: { "acme-baseline": [`${local.apiId("invoices", "eu-west-1")}/prod`] },
    });
    expect(await local.holdings("eu-central-1", "finance-prod")).toEqual({
      certificates: ["ledger.internal.example.com"],
      domains: { "ledger.internal.example.com": leadsTo("ledger", "eu-central-1") },
      webAcls: {},
    });
    expect(await local.holdings("us-east-1", "finance-prod")).toEqual(nothing);
    expect(await local.records("finance-prod")).toEqual([]);
  });

  test("hold records in the account of the zones alone, and nothing else there", async () => {
    for (const region of ["eu-west-1", "us-east-1", "eu-central-1"]) {
      expect(await local.holdings(region, "shared-services")).toEqual(nothing);
      expect(await local.holdings(region)).toEqual(nothing);
    }
    expect(await local.records()).toEqual([]);
    const records = await local.records("shared-services");
    const proofs = records.filter((record) => record.includes(" CNAME "));
    expect(proofs.map((record) => record.replace(/^_[0-9a-f]+\./, "")).sort()).toEqual([
      "api.example.com. CNAME acme/shop-prod-regional-eu-west-1",
      "api.example.com. CNAME acme/shop-prod-regional-us-east-1",
      "invoices.example.com. CNAME acme/finance-prod-regional-eu-west-1",
      "ledger.internal.example.com. CNAME acme/finance-prod-private-eu-central-1",
      "tenants.example.com. CNAME acme/shop-prod-regional-eu-central-1",
      "www.example.com. CNAME acme/shop-prod-edge-eu-west-1",
    ]);
    expect(records.filter((record) => !proofs.includes(record))).toEqual([
      "\\052.tenants.example.com. A",
      "\\052.tenants.example.com. AAAA",
      "api.example.com. A eu-west-1/latency",
      "api.example.com. A us-east-1/latency",
      "api.example.com. AAAA eu-west-1/latency",
      "api.example.com. AAAA us-east-1/latency",
      "invoices.example.com. A",
      "invoices.example.com. AAAA",
      "ledger.internal.example.com. A",
      "ledger.internal.example.com. AAAA",
      "www.example.com. A",
      "www.example.com. AAAA",
    ]);
  });
});

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

import { LocalDeployment } from "../support/local-deployment";

describe("the shipped fleet in a local AWS", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("domains.yaml");
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("is made as the fleet says", async () => {
    const orders = `${local.apiId("orders", "eu-west-1")}/prod`;
    expect(await local.holdings("eu-west-1")).toEqual({
      certificates: [
        "api.example.com",
        "carts.example.com",
        "chat.example.com",
        "ledger.internal.example.com",
      ],
      domains: {
        "api.example.com": [`/ -> ${orders}`],
        "carts.example.com": [
          `/ -> ${local.apiId("carts", "eu-west-1")}/$default`,
          `orders -> ${orders}`,
        ],
        "chat.example.com": [`/ -> ${local.apiId("chat", "eu-west-1")}/live`],
        "ledger.internal.example.com": [`/ -> ${local.apiId("ledger", "eu-west-1")}/prod`],
        "www-api.example.com": [`/ -> ${orders}`],
      },
      webAcls: { "acme-baseline": [orders] },
    });
    expect(await local.holdings("us-east-1")).toEqual({
      certificates: ["api.example.com", "www-api.example.com"],
      domains: { "api.example.com": [`/ -> ${local.apiId("orders", "us-east-1")}/prod`] },
      webAcls: { "acme-baseline": [`${local.apiId("orders", "us-east-1")}/prod`] },
    });
    expect(await names(local)).toEqual([
      "CNAME of api.example.com acme/regional-eu-west-1",
      "CNAME of api.example.com acme/regional-us-east-1",
      "CNAME of carts.example.com acme/regional-eu-west-1",
      "CNAME of chat.example.com acme/regional-eu-west-1",
      "CNAME of ledger.internal.example.com acme/private-eu-west-1",
      "CNAME of www-api.example.com acme/edge-eu-west-1",
      "api.example.com. A eu-west-1/latency",
      "api.example.com. A us-east-1/latency",
      "api.example.com. AAAA eu-west-1/latency",
      "api.example.com. AAAA us-east-1/latency",
      "carts.example.com. A",
      "carts.example.com. AAAA",
      "chat.example.com. A",
      "chat.example.com. AAAA",
      "ledger.internal.example.com. A",
      "ledger.internal.example.com. AAAA",
      "www-api.example.com. A",
      "www-api.example.com. AAAA",
    ]);
  });

  test("needs no further change", async () => {
    expect(await local.pendingChanges()).toEqual({});
  });

  test("takes a new domain and a new mapping, and lets one domain go", async () => {
    local.change((fleet) => {
      fleet.domains = fleet.domains.filter(
        ({ name }: { name: string }) => name !== "chat.example.com",
      );
      fleet.domains
        .find(({ name }: { name: string }) => name === "www-api.example.com")
        .mappings.push({ path: "orders", api: "orders" });
      fleet.domains.push({
        name: "new.example.com",
        endpoint: "regional",
        region: "eu-west-1",
        mappings: [{ path: "orders/v1", api: "orders" }],
      });
    });
    await local.apply("edge-eu-west-1", "regional-eu-west-1");
    const { domains } = await local.holdings("eu-west-1");
    const orders = `${local.apiId("orders", "eu-west-1")}/prod`;
    expect(domains["www-api.example.com"]).toEqual([`/ -> ${orders}`, `orders -> ${orders}`]);
    expect(domains["new.example.com"]).toEqual([`orders/v1 -> ${orders}`]);
    expect(Object.keys(domains)).not.toContain("chat.example.com");
    const records = await names(local);
    expect(records).toContain("CNAME of new.example.com acme/regional-eu-west-1");
    expect(records.filter((record) => record.includes("chat.example.com"))).toEqual([]);
    expect(records).toContain("CNAME of carts.example.com acme/regional-eu-west-1");
    expect(await local.pendingChanges()).toEqual({});
  });

  test("leaves nothing behind when it is destroyed", async () => {
    await local.destroy();
    const nothing = { certificates: [], domains: {}, webAcls: {} };
    expect(await local.holdings("eu-west-1")).toEqual(nothing);
    expect(await local.holdings("us-east-1")).toEqual(nothing);
    expect(await local.records()).toEqual([]);
  });
});

/** The records, with the token that ACM makes out of a name taken out of the validation records. */
async function names(local: LocalDeployment): Promise<string[]> {
  const records = await local.records();
  return records.map((record) => record.replace(/^_[0-9a-f]+\.(.+)\. CNAME/, "CNAME of $1")).sort();
}

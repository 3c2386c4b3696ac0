import { LocalDeployment } from "../support/local-deployment";

const stack = "regional-eu-west-1";

/** What Terraform did to the resources, in the order in which it was done. */
function done(output: string): string[] {
  return output.split("\n").flatMap((line) => {
    const [, resource, what] =
      /^(\w+\.[\w-]+)(?: \(deposed object \w+\))?: (Creation|Modifications|Destruction) complete/.exec(
        line,
      ) ?? [];
    return resource === undefined ? [] : [`${what} ${resource}`];
  });
}

describe("domains that go from certificates of their own to shared ones", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/cover-wildcard/domains.yaml");
    local.change((fleet) => {
      delete fleet.zones["example.com"].cover;
    });
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("are changed in place before their old certificates go", async () => {
    expect((await local.holdings("eu-west-1")).certificates).toHaveLength(7);
    local.change((fleet) => {
      fleet.zones["example.com"].cover = "wildcard";
    });
    const { [stack]: plan = "" } = await local.pendingChanges(stack);
    expect(plan).toMatch(
      /# aws_api_gateway_domain_name\.a_eu_example_com will be updated in-place/,
    );
    expect(plan).not.toMatch(/must be replaced/);
    const { [stack]: output = "" } = await local.apply();
    const steps = done(output);
    const changed = steps.indexOf("Modifications aws_api_gateway_domain_name.a_eu_example_com");
    const gone = steps.indexOf("Destruction aws_acm_certificate.a_eu_example_com");
    expect(changed).toBeGreaterThan(-1);
    expect(gone).toBeGreaterThan(changed);
    expect(await local.pendingChanges()).toEqual({});
    expect((await local.holdings("eu-west-1")).certificates).toEqual([
      "eu.example.com",
      "example.com",
      "pay.example.com",
      "shop.example.com",
    ]);
  });

  test("share them with one that is new, for which nothing is requested", async () => {
    local.change((fleet) => {
      fleet.domains.push({ ...fleet.domains[1], name: "new.example.com" });
    });
    const { [stack]: plan = "" } = await local.pendingChanges(stack);
    expect(plan).not.toMatch(/# aws_acm_certificate/);
    await local.apply();
    expect(await local.pendingChanges()).toEqual({});
  });
});

describe("a certificate of names in the zones of two accounts", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/shared-certificate/domains.yaml");
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("is there once in each stack of each account, however many domains use it", async () => {
    const certificates = async (region: string, account: string) =>
      (await local.holdings(region, account)).certificates;
    expect(await certificates("eu-west-1", "prod")).toEqual(["shop.example.com"]);
    // One of the edge domains' stack, one of the regional ones'.
    expect(await certificates("us-east-1", "prod")).toEqual([
      "shop.example.com",
      "shop.example.com",
    ]);
    expect(await certificates("eu-west-1", "lab")).toEqual(["shop.example.com"]);
    expect(await local.pendingChanges()).toEqual({});
  });

  test("is proven in the account of each zone, by a record of each stack", async () => {
    const proofs = async (account: string) =>
      (await local.records(account))
        .filter((record) => record.includes(" CNAME "))
        .map((record) => record.replace(/^_[0-9a-f]+\./, ""))
        .sort();
    const stacks = [
      "acme/lab-regional-eu-west-1",
      "acme/prod-edge-eu-west-1",
      "acme/prod-regional-eu-west-1",
      "acme/prod-regional-us-east-1",
    ];
    expect(await proofs("network")).toEqual(
      stacks.map((each) => `shop.example.com. CNAME ${each}`),
    );
    expect(await proofs("brand")).toEqual(stacks.map((each) => `shop.example.net. CNAME ${each}`));
    expect(await proofs("prod")).toEqual([]);
  });
});

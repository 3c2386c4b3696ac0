import { LocalDeployment } from "../support/local-deployment";

/** The stacks that hold the validation record of a name, and what is in the zone of each. */
async function copiesOf(local: LocalDeployment, name: string): Promise<string[]> {
  const records = await local.records();
  const copies = records.filter((record) =>
    new RegExp(`^_[0-9a-f]+\\.${name}\\. CNAME`).test(record),
  );
  return copies.map((record) => record.split(" ").at(-1) ?? "");
}

describe("the record that proves a name in two regions", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/two-regions/domains.yaml");
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("is kept by each stack for itself", async () => {
    expect(await copiesOf(local, "api.example.com")).toEqual([
      "acme/regional-eu-west-1",
      "acme/regional-us-east-1",
    ]);
  });

  test("stays as it is when a certificate is replaced", async () => {
    local.change((fleet) => {
      fleet.domains[0].certificate = { alternativeNames: ["*.api.example.com"] };
    });
    const { "regional-eu-west-1": plan } = await local.pendingChanges("regional-eu-west-1");
    expect(plan).toMatch(/# aws_acm_certificate\.api_example_com must be replaced/);
    expect(plan).not.toMatch(/# aws_route53_record/);
    await local.apply();
    expect(await local.pendingChanges()).toEqual({});
  });

  test("survives in one region when the other's stack is destroyed", async () => {
    await local.destroy("regional-eu-west-1");
    expect(await copiesOf(local, "api.example.com")).toEqual(["acme/regional-us-east-1"]);
    expect(await local.pendingChanges("regional-us-east-1")).toEqual({});
  });
});

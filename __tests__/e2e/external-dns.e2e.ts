import { LocalDeployment } from "../support/local-deployment";

describe("a name whose DNS is not in Route 53", () => {
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/external-dns/domains.yaml");
    local.change((fleet) => {
      fleet.domains = [{ ...fleet.domains[0], name: "new.example.org" }];
    });
    await local.apply();
  });

  afterAll(() => local?.stop());

  test("has no domain at first, but an output that lists what proves the name", async () => {
    expect((await local.holdings("eu-west-1")).domains).toEqual({});
    expect(await local.outputs("regional-eu-west-1")).toEqual({
      new_example_org: {
        domain: "new.example.org",
        validation_records: [
          {
            name: expect.stringMatching(/^_[0-9a-f]+\.new\.example\.org\.$/),
            type: "CNAME",
            value: expect.stringMatching(/\.acm-validations\.aws\.$/),
          },
        ],
      },
    });
  });

  test("has its domain once the records are there and the stack is to wait, and is told where to point", async () => {
    const { new_example_org } = await local.outputs("regional-eu-west-1");
    await local.createRecords("example.org", new_example_org.validation_records);
    local.change((fleet) => {
      fleet.domains[0].certificate = { wait: true };
    });
    await local.apply();
    const id = local.apiId("orders", "eu-west-1");
    expect((await local.holdings("eu-west-1")).domains).toEqual({
      "new.example.org": [`orders -> ${id}/prod`],
    });
    const outputs = await local.outputs("regional-eu-west-1");
    expect(outputs.new_example_org.records_to_create).toEqual([
      { name: "new.example.org", type: "CNAME", value: outputs.new_example_org.target_name },
    ]);
    expect(outputs.new_example_org.validation_records).toEqual(new_example_org.validation_records);
    expect(await local.pendingChanges()).toEqual({});
  });
});

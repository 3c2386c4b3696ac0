import { DescribeCertificateCommand, RequestCertificateCommand } from "@aws-sdk/client-acm";
import { ChangeResourceRecordSetsCommand } from "@aws-sdk/client-route-53";
import { clientsFor } from "../../scripts/local-aws/clients";
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

describe("a name that another certificate's simple record proves", () => {
  const name = "api.example.com";
  let local: LocalDeployment;

  beforeAll(async () => {
    local = await LocalDeployment.start("examples/two-regions/domains.yaml");
    await proveElsewhere(local, name);
  });

  afterAll(() => local?.stop());

  test("takes no record of a stack's beside it", async () => {
    const applied = local.apply("regional-eu-west-1");
    await expect(applied).rejects.toThrow(/as a non-weighted set exists/);
  });

  test("is proven by that record for all stacks that rely on it", async () => {
    local.change((fleet) => {
      fleet.domains[0].certificate = { validationRecords: "existing" };
    });
    await local.apply();
    expect(await local.pendingChanges()).toEqual({});
    expect(await local.unproven()).toEqual([]);
    expect(await copiesOf(local, name)).toHaveLength(1);
  });
});

/** Requests a certificate as somebody else would, and makes its record. */
async function proveElsewhere(local: LocalDeployment, name: string): Promise<void> {
  const { acm, route53 } = await clientsFor(local.url, "eu-west-1", undefined);
  const { CertificateArn } = await acm.send(
    new RequestCertificateCommand({ DomainName: name, ValidationMethod: "DNS" }),
  );
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  const record = Certificate?.DomainValidationOptions?.[0]?.ResourceRecord;
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: local.written.zones["example.com"].id,
      ChangeBatch: {
        Changes: [
          {
            Action: "CREATE",
            ResourceRecordSet: {
              Name: record?.Name,
              Type: "CNAME",
              TTL: 300,
              ResourceRecords: [{ Value: record?.Value }],
            },
          },
        ],
      },
    }),
  );
}

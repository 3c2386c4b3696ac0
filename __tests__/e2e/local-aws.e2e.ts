import { DescribeCertificateCommand, RequestCertificateCommand } from "@aws-sdk/client-acm";
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  type ResourceRecordSet,
} from "@aws-sdk/client-route-53";
import { type Clients, clientsFor } from "../../scripts/local-aws/clients";
import { MotoServer } from "../../scripts/local-aws/moto-server";

let server: MotoServer;
let clients: Clients;
let zone: string;

beforeAll(async () => {
  server = await MotoServer.start(process.env);
  clients = await clientsFor(server.url, "eu-west-1", undefined);
  const made = await clients.route53.send(
    new CreateHostedZoneCommand({ Name: "example.com", CallerReference: "1" }),
  );
  zone = made.HostedZone?.Id ?? "";
});

afterAll(() => server?.stop());

/** Creates a CNAME; a share makes it one of several. Tells what Route 53 says against it. */
async function create(name: string, share?: string, value = "x.example.net"): Promise<string> {
  const weighted = share === undefined ? {} : { SetIdentifier: share, Weight: 1 };
  const record: ResourceRecordSet = {
    Name: name,
    Type: "CNAME",
    TTL: 300,
    ResourceRecords: [{ Value: value }],
    ...weighted,
  };
  const Changes = [{ Action: "CREATE" as const, ResourceRecordSet: record }];
  return clients.route53
    .send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch: { Changes } }))
    .then(
      () => "made",
      (error: Error) => error.message,
    );
}

test("a second simple record is refused, and so is a weighted one beside it", async () => {
  expect(await create("_a.example.com")).toBe("made");
  expect(await create("_a.example.com")).toMatch(/but it already exists/);
  expect(await create("_a.example.com", "acme/one")).toMatch(
    /cannot be created as a non-weighted set exists/,
  );
});

test("weighted records of one name stand beside each other, but not with one set identifier, nor a simple one beside them", async () => {
  expect(await create("_b.example.com", "acme/one")).toBe("made");
  expect(await create("_b.example.com", "acme/two")).toBe("made");
  expect(await create("_b.example.com", "acme/two")).toMatch(/but it already exists/);
  expect(await create("_b.example.com")).toMatch(/cannot be created as other RRSets/);
});

test("a certificate is issued once its record is there, a weighted one too, and not before", async () => {
  const { CertificateArn } = await clients.acm.send(
    new RequestCertificateCommand({ DomainName: "c.example.com", ValidationMethod: "DNS" }),
  );
  const described = async () => {
    // Longer than the local ACM waits anyway.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return (await clients.acm.send(new DescribeCertificateCommand({ CertificateArn }))).Certificate;
  };
  const pending = await described();
  expect(pending?.Status).toBe("PENDING_VALIDATION");
  const { Name = "", Value = "" } = pending?.DomainValidationOptions?.[0]?.ResourceRecord ?? {};
  expect(await create(Name, "acme/one", Value)).toBe("made");
  expect((await described())?.Status).toBe("ISSUED");
});

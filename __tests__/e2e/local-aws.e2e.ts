import { DescribeCertificateCommand, RequestCertificateCommand } from "@aws-sdk/client-acm";
import {
  type ChangeAction,
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

/** A CNAME; what it is routed by makes it one of several. */
const cname = (
  name: string,
  routing: Partial<ResourceRecordSet> = {},
  value = "x.example.net",
): ResourceRecordSet => ({
  Name: name,
  Type: "CNAME",
  TTL: 300,
  ResourceRecords: [{ Value: value }],
  ...routing,
});

/** Makes changes in one batch, and tells what Route 53 says against them. */
async function change(...changes: readonly (readonly [ChangeAction, ResourceRecordSet])[]) {
  const Changes = changes.map(([Action, ResourceRecordSet]) => ({ Action, ResourceRecordSet }));
  return clients.route53
    .send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch: { Changes } }))
    .then(
      () => "made",
      (error: Error) => error.message,
    );
}

/** Creates a CNAME; a share makes it a weighted one. */
async function create(name: string, share?: string, value?: string): Promise<string> {
  const weighted = share === undefined ? {} : { SetIdentifier: share, Weight: 1 };
  return change(["CREATE", cname(name, weighted, value)]);
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

test("a record's routing policy is changed by a deletion and a creation, and by nothing else", async () => {
  const latency = cname("_c.example.com", { SetIdentifier: "one", Region: "eu-west-1" });
  const weighted = cname("_c.example.com", { SetIdentifier: "one", Weight: 1 });
  expect(await change(["CREATE", latency])).toBe("made");
  expect(await change(["UPSERT", weighted])).toMatch(/as a non-weighted set exists/);
  expect(await change(["DELETE", latency], ["CREATE", weighted])).toBe("made");
  expect(await change(["UPSERT", { ...weighted, Weight: 2 }])).toBe("made");
  expect(await change(["UPSERT", latency])).toMatch(/as a non-matching routing policy exists/);
});

test("one region after the other does not get from one policy to another", async () => {
  const [one, two] = ["one", "two"].map((SetIdentifier) => ({ SetIdentifier }));
  const latency = cname("_d.example.com", { ...one, Region: "eu-west-1" });
  const other = cname("_d.example.com", { ...two, Region: "us-east-1" });
  expect(await change(["CREATE", latency], ["CREATE", other])).toBe("made");
  expect(
    await change(["DELETE", latency], ["CREATE", cname("_d.example.com", { ...one, Weight: 1 })]),
  ).toMatch(/as a non-weighted set exists/);
});

test("a failover's record changes in place, and has no second of its role beside it", async () => {
  const primary = cname("_e.example.com", { SetIdentifier: "one", Failover: "PRIMARY" });
  expect(await change(["CREATE", primary])).toBe("made");
  expect(await change(["UPSERT", { ...primary, TTL: 60 }])).toBe("made");
  expect(await change(["CREATE", { ...primary, SetIdentifier: "two" }])).toMatch(/second PRIMARY/);
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

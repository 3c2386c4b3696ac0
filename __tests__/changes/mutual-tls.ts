import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { exampleTruststores } from "../../lib/rules/example-truststores";
import { readDomains } from "../support/aws-domains";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn, madeCertificate } from "../support/prepared";
import { type Change, subject } from "./change";

const REGION = "eu-west-1";
const file = "truststores/partners.pem";
const bucket = "acme-theirs";
const pem = exampleTruststores[file] ?? "";

const proof = `arn:aws:acm:${REGION}:123456789012:certificate/00000000-0000-4000-8000-000000000000`;

const domain = (name: string, mutualTls: object) => ({
  name: `${name}.example.com`,
  endpoint: "regional",
  region: REGION,
  alias: false,
  certificate: {
    arn: `arn:aws:acm:${REGION}:123456789012:certificate/12345678-1234-1234-1234-123456789012`,
  },
  mutualTls,
  mappings: [{ api: name }],
});

const names = ["object", "stored", "owned"];

const fleet = {
  project: "acme",
  apis: Object.fromEntries(
    names.map((name) => [
      name,
      {
        kind: "rest",
        disableExecuteApiEndpoint: true,
        regions: { [REGION]: { id: name, stage: "prod" } },
      },
    ]),
  ),
  domains: [
    domain("object", { truststore: `s3://${bucket}/trust.pem` }),
    domain("stored", { truststore: file }),
    domain("owned", { truststore: file, ownershipCertificate: proof }),
  ],
};

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const clients = await clientsIn(local, REGION);
  for (const Bucket of [bucket, "acme-others"]) {
    const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
    await clients.s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await clients.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }
  const object = { Bucket: bucket, Key: "trust.pem", Body: pem };
  const first = await clients.s3.send(new PutObjectCommand(object));
  const second = await clients.s3.send(new PutObjectCommand(object));
  return {
    "version-1": first.VersionId ?? "",
    "version-2": second.VersionId ?? "",
    "proof-1": await madeCertificate(clients, "owned.example.com"),
    "proof-2": await madeCertificate(clients, "*.example.com"),
  };
}

async function read(local: LocalDeployment) {
  const domains = await readDomains(await clientsIn(local, REGION));
  return { domains };
}

type Seen = Awaited<ReturnType<typeof read>>;

const seenOf = ({ domains }: Seen, name: string) => domains[`${name}.example.com`];
const trustOf = (seen: Seen, name: string) => seenOf(seen, name)?.mutualTlsAuthentication;

const changes: Change<Seen>[] = [
  {
    at: ["domains", "object.example.com", "mutualTls", "truststoreVersion"],
    values: ["<version-1>", "<version-2>"],
    seen: (seen) => trustOf(seen, "object")?.truststoreVersion || undefined,
    has: [undefined, "<version-1>", "<version-2>"],
  },
  {
    at: ["domains", "stored.example.com", "mutualTls", "bucket"],
    values: [bucket, { [REGION]: "acme-others" }],
    seen: (seen) => trustOf(seen, "stored")?.truststoreUri?.split("/")[2]?.replace(/\d+$/, "…"),
    has: ["acme-truststores-…", bucket, "acme-others"],
  },
  {
    at: ["domains", "owned.example.com", "mutualTls", "ownershipCertificate"],
    values: ["<proof-1>", { [REGION]: "<proof-2>" }],
    seen: (seen) => seenOf(seen, "owned")?.ownershipVerificationCertificateArn,
    has: [proof, "<proof-1>", "<proof-2>"],
  },
];

/** What domains ask of their clients, and with which truststore. */
export const mutualTls = subject({
  fleet,
  files: { [file]: pem },
  prepare,
  read,
  changes,
});

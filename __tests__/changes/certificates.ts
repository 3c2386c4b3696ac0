import { parse } from "yaml";
import { type CertificateSeen, readCertificates } from "../support/aws-certificates";
import { readDomains } from "../support/aws-domains";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn } from "../support/prepared";
import { type Change, subject } from "./change";

/** A domain for each certificate, without records of its own. `steady` proves a name for another one. */
const fleet = parse(
  `
project: acme
zones:
  example.com: { id: Z00000000001 }
  example.net: { id: Z00000000002 }
apis:
  orders: { kind: rest, regions: { eu-west-1: { id: o1, stage: prod } } }
certificates:
  shop: { names: [shop.example.com] }
  mailed: { names: [mailed.example.com] }
  late: { names: [late.example.com] }
  steady: { names: [example.com, "*.example.com"], keyAlgorithm: EC_prime256v1 }
  one: { names: [renamed.example.com] }
  two: { names: [renamed.example.com, two.example.com] }
  three: { names: [renamed.example.com, three.example.com] }
domains:
  - { name: shop.example.com, certificate: shop, &common }
  - { name: mailed.example.com, certificate: mailed, &common }
  - { name: late.example.com, certificate: late, &common }
  - { name: steady.example.com, certificate: steady, &common }
  - { name: renamed.example.com, certificate: one, &common }
`.replaceAll(
    "&common",
    "endpoint: regional, region: eu-west-1, alias: false, mappings: [{ api: orders }]",
  ),
);

async function read(local: LocalDeployment) {
  const clients = await clientsIn(local, "eu-west-1");
  const [certificates, domains] = await Promise.all([
    readCertificates(clients),
    readDomains(clients),
  ]);
  return { certificates, domains };
}

type Seen = Awaited<ReturnType<typeof read>>;

function certificateOf({ domains, certificates }: Seen, name: string): CertificateSeen | undefined {
  return certificates[domains[`${name}.example.com`]?.regionalCertificateArn ?? ""];
}

/** The names of the certificate that a domain has, the main one first. */
function namesOf(seen: Seen, name: string) {
  const { DomainName: main, SubjectAlternativeNames = [] } = certificateOf(seen, name) ?? {};
  return [main, ...SubjectAlternativeNames.filter((each) => each !== main).sort()];
}

/** How a domain's certificate is validated, and at which domain. */
function validationOf(seen: Seen, name: string) {
  const [option] = certificateOf(seen, name)?.DomainValidationOptions ?? [];
  return [option?.ValidationMethod, option?.ValidationDomain];
}

/** How many certificates there are with a main name, in use or not. */
const made = ({ certificates }: Seen, name: string) =>
  Object.values(certificates).filter(({ DomainName }) => DomainName === name).length;

const late = "late.example.com";
const mailed = "mailed.example.com";

const changes: Change<Seen>[] = [
  {
    at: ["certificates", "shop", "names"],
    values: [
      ["shop.example.com", "*.shop.example.com"],
      ["shop.example.net", "shop.example.com"],
    ],
    seen: (seen) => namesOf(seen, "shop"),
    has: [
      ["shop.example.com"],
      ["shop.example.com", "*.shop.example.com"],
      ["shop.example.net", "shop.example.com"],
    ],
  },
  {
    at: ["certificates", "shop", "keyAlgorithm"],
    values: ["EC_prime256v1", "EC_secp384r1"],
    seen: (seen) => certificateOf(seen, "shop")?.KeyAlgorithm,
    has: ["RSA-2048", "EC-prime256v1", "EC-secp384r1"],
  },
  {
    at: ["certificates", "shop", "tags"],
    values: [{ team: "shop" }, { team: "stores", since: "May" }],
    seen: (seen) => certificateOf(seen, "shop")?.tags,
    has: [{}, { team: "shop" }, { team: "stores", since: "May" }],
  },
  {
    at: ["certificates", "mailed"],
    values: [
      { names: [mailed], validation: "email" },
      { names: [mailed], validation: "email", validationDomain: "example.com" },
    ],
    seen: (seen) => validationOf(seen, "mailed"),
    has: [
      ["DNS", mailed],
      ["EMAIL", mailed],
      ["EMAIL", "example.com"],
    ],
  },
  {
    at: ["certificates", "late"],
    values: [
      { names: ["*.example.com"], validationRecords: "existing" },
      { names: [late], wait: false },
    ],
    seen: (seen) => [namesOf(seen, "late"), made(seen, late)],
    has: [
      [[late], 1],
      [["*.example.com"], 0],
      [[null], 1],
    ],
  },
  {
    at: ["domains", "renamed.example.com", "certificate"],
    values: ["two", "three"],
    seen: (seen) => [namesOf(seen, "renamed"), made(seen, "renamed.example.com")],
    has: [
      [["renamed.example.com"], 1],
      [["renamed.example.com", "two.example.com"], 1],
      [["renamed.example.com", "three.example.com"], 1],
    ],
  },
];

/** Certificates that domains share. */
export const certificates = subject({ fleet, read, changes });

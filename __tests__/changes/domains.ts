import { clientsFor } from "../../scripts/local-aws/clients";
import { readRestApis } from "../support/aws-apis";
import { readCertificates } from "../support/aws-certificates";
import { readDomains } from "../support/aws-domains";
import { readRecordSets } from "../support/aws-records";
import { webAclOf } from "../support/aws-web-acls";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn, madeCertificate, madeVpcEndpoint } from "../support/prepared";
import { type Change, subject } from "./change";

const REGION = "eu-west-1";
const kinds = ["edge", "regional", "private"] as const;
type Kind = (typeof kinds)[number];

const certificateRegion = (kind: Kind) => (kind === "edge" ? "us-east-1" : REGION);

/** What stands for a certificate in the fleet until there is one. */
const someArn = (kind: Kind) =>
  `arn:aws:acm:${certificateRegion(kind)}:123456789012:certificate/12345678-1234-1234-1234-12345678901${kinds.indexOf(kind)}`;

function api(kind: Kind, name: string) {
  return {
    kind: "rest",
    ...(kind === "private" ? { endpoint: "private" } : {}),
    regions: { [REGION]: { id: `${kind}${name}`, stage: "prod" } },
  };
}

/** A domain for each key that stands in another's way. */
function domainsOf(kind: Kind) {
  const domain = (what: string, more: object) => ({
    name: `${what}.${kind}.example.com`,
    endpoint: kind,
    region: REGION,
    mappings: [{ api: `${kind}-orders` }],
    ...(kind === "private" ? { vpcEndpoints: ["vpce-0123456789abcdef0"] } : {}),
    ...more,
  });
  const given = { certificate: { arn: someArn(kind) } };
  return [
    domain("plain", {}),
    domain("given", given),
    domain("zoned", given),
    domain("own", { alias: false }),
    domain("shared", { alias: false, ...given }),
    domain("late", { alias: false, certificate: { arns: { [REGION]: someArn(kind) } } }),
    domain("steady", { alias: false, certificate: `wide-${kind}` }),
    domain("guarded", { alias: false, ...given, mappings: [{ api: `${kind}-guarded` }] }),
  ];
}

const named = <T>(make: (kind: Kind) => readonly (readonly [string, T])[]) =>
  Object.fromEntries(kinds.flatMap(make));

const fleet = {
  project: "acme",
  zones: {
    "example.com": { id: "Z00000000001" },
    "edge.example.com": { id: "Z00000000002" },
    "regional.example.com": { id: "Z00000000003" },
    "private.example.com": { id: "Z00000000004", private: true },
    home: { id: "Z00000000005", name: "example.com", private: true },
  },
  apis: named((kind) =>
    ["orders", "stock", "guarded"].map((name) => [`${kind}-${name}`, api(kind, name)]),
  ),
  certificates: named((kind) => [
    [`wide-${kind}`, { names: [`${kind}.example.com`, `*.${kind}.example.com`] }],
  ]),
  webAcls: { guard: { blockCountries: ["KP"] }, fence: { blockCountries: ["KP"] } },
  domains: kinds.flatMap(domainsOf),
};

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const [clients, us] = await Promise.all([REGION, "us-east-1"].map((at) => clientsIn(local, at)));
  if (clients === undefined || us === undefined) return {};
  const { vpcEndpoints } = local.written.domains.find(({ name }: { name: string }) =>
    name.endsWith(".private.example.com"),
  );
  const [edge, other, vpcEndpoint] = await Promise.all([
    madeCertificate(us, "*.edge.example.com"),
    madeCertificate(clients, "*.example.com"),
    madeVpcEndpoint(clients),
  ]);
  return {
    "edge-certificate": edge,
    "regional-certificate": other,
    "private-certificate": other,
    "vpc-endpoint": vpcEndpoints[0],
    "other-vpc-endpoint": vpcEndpoint,
  };
}

async function read(local: LocalDeployment) {
  const [clients, us] = await Promise.all(
    [REGION, "us-east-1"].map((region) => clientsFor(local.url, region, undefined)),
  );
  if (clients === undefined || us === undefined) throw new Error("there are two regions");
  const [domains, records, certificates, usCertificates, apis] = await Promise.all([
    readDomains(clients),
    readRecordSets(clients),
    readCertificates(clients),
    readCertificates(us),
    readRestApis(clients),
  ]);
  const webAcls = await Promise.all(
    kinds.map(async (kind) => {
      return [kind, await webAclOf(clients, apis[`${kind}-guarded`]?.id, "prod")] as const;
    }),
  );
  return {
    domains,
    records,
    certificates: { ...certificates, ...usCertificates },
    webAcls: Object.fromEntries(webAcls),
  };
}

type Seen = Awaited<ReturnType<typeof read>>;

/** The types of a name's alias records, with the zone that they are in. */
const aliasesOf = ({ records }: Seen, name: string) =>
  records
    .filter(({ Name, AliasTarget }) => Name === name && AliasTarget !== undefined)
    .map(({ Type, zone, inPrivateZone }) => `${Type} in ${inPrivateZone ? "private " : ""}${zone}`)
    .sort();

function certificateOf({ domains, certificates }: Seen, name: string) {
  const { certificateArn, regionalCertificateArn } = domains[name] ?? {};
  return certificates[certificateArn ?? regionalCertificateArn ?? ""];
}

/** The names of a certificate, the main one first. */
function namesOf(seen: Seen, name: string) {
  const { DomainName: main, SubjectAlternativeNames = [] } = certificateOf(seen, name) ?? {};
  return [main, ...SubjectAlternativeNames.filter((each) => each !== main).sort()];
}

function changesOf(kind: Kind): Change<Seen>[] {
  const host = (what: string) => `${what}.${kind}.example.com`;
  const at = (what: string, ...keys: string[]) => ["domains", host(what), ...keys];
  const zone = `${kind === "private" ? "private " : ""}${kind}.example.com`;
  const both = (place: string) => [`A in ${place}`, `AAAA in ${place}`];
  const [orders, stock] = [`${kind}-orders`, `${kind}-stock`];
  return [
    {
      at: at("plain", "tags"),
      values: [{ team: "stock" }, { team: "stores", since: "May" }],
      seen: (seen) => [
        seen.domains[host("plain")]?.tags ?? {},
        certificateOf(seen, host("plain"))?.tags,
      ],
      has: [{}, { team: "stock" }, { team: "stores", since: "May" }].map((tags) => [
        tags,
        tags,
      ]) as [unknown, unknown, unknown],
    },
    {
      at: at("given", "mappings"),
      values: [
        [{ path: "v1", api: orders }, { api: stock }],
        [
          { path: "v1", api: stock },
          { path: "v2", api: orders },
        ],
      ],
      seen: ({ domains }) => domains[host("given")]?.mappings,
      has: [
        [`/ -> ${orders}/prod`],
        [`/ -> ${stock}/prod`, `v1 -> ${orders}/prod`],
        [`v1 -> ${stock}/prod`, `v2 -> ${orders}/prod`],
      ],
    },
    {
      at: at("given", "alias"),
      values: [kind === "regional" ? [REGION] : true, false],
      seen: (seen) => aliasesOf(seen, host("given")),
      has: [both(zone), both(zone), []],
    },
    {
      at: at("zoned", "zone"),
      values: [kind === "private" ? "home" : "example.com", "external"],
      seen: (seen) => aliasesOf(seen, host("zoned")),
      has: [both(zone), both(kind === "private" ? "private example.com" : "example.com"), []],
    },
    {
      at: at("own", "certificate"),
      values: [
        {
          domainName: `*.${kind}.example.com`,
          alternativeNames: [`www.own.${kind}.example.com`],
          keyAlgorithm: "EC_prime256v1",
        },
        { arn: `<${kind}-certificate>` },
      ],
      seen: (seen) => [
        namesOf(seen, host("own")),
        certificateOf(seen, host("own"))?.KeyAlgorithm?.replace("_", "-"),
      ],
      has: [
        [[host("own")], "RSA-2048"],
        [[`*.${kind}.example.com`, `www.own.${kind}.example.com`], "EC-prime256v1"],
        [[kind === "edge" ? "*.edge.example.com" : "*.example.com"], "RSA-2048"],
      ],
    },
    {
      at: at("shared", "certificate"),
      values: [`wide-${kind}`, { validation: "email", validationDomain: "example.com" }],
      seen: (seen) => {
        const { DomainName: main, DomainValidationOptions: all } =
          certificateOf(seen, host("shared")) ?? {};
        const validation = all?.find(({ DomainName }) => DomainName === main);
        return [
          namesOf(seen, host("shared")),
          validation?.ValidationMethod,
          validation?.ValidationDomain,
        ];
      },
      has: [
        [[host("given")], "EMAIL", host("given")],
        [[`${kind}.example.com`, `*.${kind}.example.com`], "DNS", `${kind}.example.com`],
        [[host("shared")], "EMAIL", "example.com"],
      ],
    },
    {
      at: at("late", "certificate"),
      values: [
        { domainName: `*.${kind}.example.com`, validationRecords: "existing" },
        { wait: false },
      ],
      seen: (seen) => [
        namesOf(seen, host("late")),
        Object.values(seen.certificates).filter(({ DomainName }) => DomainName === host("late"))
          .length,
      ],
      has: [
        [[host("given")], 0],
        [[`*.${kind}.example.com`], 0],
        [[null], 1],
      ],
    },
    {
      at: at("guarded", "webAcl"),
      values: ["guard", "fence"],
      seen: ({ webAcls }) => webAcls[kind],
      has: [undefined, "acme-guard", "acme-fence"],
    },
  ];
}

const publicChanges = (["edge", "regional"] as const).flatMap((kind): Change<Seen>[] => {
  const name = `given.${kind}.example.com`;
  return [
    {
      at: ["domains", name, "securityPolicy"],
      values: ["TLS_1_0", "TLS_1_2"],
      seen: ({ domains }) => domains[name]?.securityPolicy,
      has: ["TLS_1_2", "TLS_1_0", "TLS_1_2"],
    },
    {
      at: ["domains", name, "ipAddressType"],
      values: ["dualstack", "ipv4"],
      seen: ({ domains }) => domains[name]?.endpointConfiguration?.ipAddressType,
      has: ["ipv4", "dualstack", "ipv4"],
    },
  ];
});

const privateChanges: Change<Seen>[] = [
  {
    at: ["domains", "given.private.example.com", "vpcEndpoints"],
    values: [["<vpc-endpoint>", "<other-vpc-endpoint>"], ["<other-vpc-endpoint>"]],
    seen: ({ domains }) => domains["given.private.example.com"]?.vpcEndpoints.length,
    has: [1, 2, 1],
  },
];

/** What there is of domains of all three endpoint types. */
export const domains = subject({
  fleet,
  prepare,
  read,
  changes: [...kinds.flatMap(changesOf), ...publicChanges, ...privateChanges],
});

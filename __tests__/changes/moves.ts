import { readDomains } from "../support/aws-domains";
import { readRecordSets } from "../support/aws-records";
import type { FleetFile, LocalDeployment } from "../support/local-deployment";
import { clientsIn, madeCertificate, madeVpcEndpoint } from "../support/prepared";
import { type Change, subject } from "./change";

const regions = ["eu-west-1", "us-east-1", "eu-central-1"] as const;
const accounts = ["own", "prod", "lab"] as const;
const kinds = ["edge", "regional", "private"] as const;
type Kind = (typeof kinds)[number];
type Region = (typeof regions)[number];
type Account = (typeof accounts)[number];

const ids = { own: undefined, prod: "111111111111", lab: "222222222222" };

function api(kind: Kind, account: Account) {
  return {
    kind: "rest",
    ...(kind === "private" ? { endpoint: "private" } : {}),
    ...(account === "own" ? {} : { account }),
    regions: Object.fromEntries(
      regions.map((region) => [
        region,
        { id: `${kind}${account}${region}`.replaceAll("-", ""), stage: "prod" },
      ]),
    ),
  };
}

interface Place {
  readonly kind: Kind;
  readonly region?: Region;
  readonly account?: Account;
}

/** A domain in some place, where the ids of what it uses are prepared. */
function domain(name: string, { kind, region = "eu-west-1", account = "own" }: Place) {
  return {
    name,
    endpoint: kind,
    region,
    ...(account === "own" ? {} : { account }),
    mappings: [{ api: `${kind}-${account}` }],
    ...(kind === "private" ? { vpcEndpoints: [`<endpoint-${account}-${region}>`] } : {}),
  };
}

/** Without an alias record and with a certificate that is there: zones are in one account. */
function bare(name: string, { kind, account = "own" }: Place) {
  const region = kind === "edge" ? "us-east-1" : "eu-west-1";
  return {
    ...domain(name, { kind, account }),
    alias: false,
    certificate: { arn: `<certificate-${account}-${region}>` },
  };
}

const fleet = {
  project: "acme",
  accounts: Object.fromEntries(
    (["prod", "lab"] as const).map((name) => [
      name,
      { id: ids[name], roleArn: `arn:aws:iam::${ids[name]}:role/terraform` },
    ]),
  ),
  zones: {
    "example.com": { id: "Z00000000001" },
    home: { id: "Z00000000002", name: "example.com", private: true },
  },
  apis: Object.fromEntries(
    kinds.flatMap((kind) => accounts.map((account) => [`${kind}-${account}`, api(kind, account)])),
  ),
  domains: [
    ...kinds.flatMap((kind) => [
      // What is prepared takes the place of these before the first apply.
      domain(`old-${kind}.example.com`, { kind }),
      domain(`moved-${kind}.example.com`, { kind }),
    ]),
    domain("changed.example.com", { kind: "edge" }),
  ].map((each) =>
    "vpcEndpoints" in each ? { ...each, vpcEndpoints: ["vpce-0123456789abcdef0"] } : each,
  ),
};

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const made = accounts.flatMap((account) =>
    regions.map(async (region) => {
      const clients = await clientsIn(local, region, account);
      const [certificate, endpoint] = await Promise.all([
        madeCertificate(clients, "*.example.com"),
        madeVpcEndpoint(clients),
      ]);
      return [
        [`certificate-${account}-${region}`, certificate],
        [`endpoint-${account}-${region}`, endpoint],
      ];
    }),
  );
  const named = Object.fromEntries((await Promise.all(made)).flat());
  const used = local.written.domains.find((each: FleetFile) => each.vpcEndpoints !== undefined);
  return { ...named, "endpoint-own-eu-west-1": used.vpcEndpoints[0] };
}

async function read(local: LocalDeployment) {
  const places = accounts.flatMap((account) => regions.map((region) => ({ account, region })));
  const domains = places.map(async ({ account, region }) => {
    const all = await readDomains(await clientsIn(local, region, account));
    return Object.entries(all).map(([name, seen]) => ({
      name,
      place: account === "own" ? region : `${account} ${region}`,
      kind: seen.endpointConfiguration?.types?.[0]?.toLowerCase(),
    }));
  });
  return {
    domains: (await Promise.all(domains)).flat(),
    records: await readRecordSets(await clientsIn(local, "us-east-1")),
  };
}

type Seen = Awaited<ReturnType<typeof read>>;

/** Where a name is a domain, of which kind, and in how many records. */
const seenOf = (name: string) => (seen: Seen) => [
  seen.domains.filter((each) => each.name === name).map(({ place, kind }) => `${kind} in ${place}`),
  seen.records.filter(({ Name, AliasTarget }) => Name === name && AliasTarget !== undefined).length,
];

function changesOf(kind: Kind): Change<Seen>[] {
  const moved = `moved-${kind}.example.com`;
  const late = `late-${kind}.example.com`;
  return [
    {
      at: ["domains", `old-${kind}.example.com`],
      values: [
        domain(`new-${kind}.example.com`, { kind }),
        domain(`newer-${kind}.example.com`, { kind }),
      ],
      seen: (seen) =>
        ["old", "new", "newer"].filter(
          (name) => seenOf(`${name}-${kind}.example.com`)(seen)[1] === 2,
        ),
      has: [["old"], ["new"], ["newer"]],
    },
    {
      at: ["domains", moved],
      values: [
        domain(moved, { kind, region: "us-east-1" }),
        domain(moved, { kind, region: "eu-central-1" }),
      ],
      seen: seenOf(moved),
      has: [
        [[`${kind} in eu-west-1`], 2],
        [[`${kind} in us-east-1`], 2],
        [[`${kind} in eu-central-1`], 2],
      ],
    },
    {
      at: ["domains", late],
      values: [bare(late, { kind, account: "prod" }), bare(late, { kind })],
      seen: seenOf(late),
      has: [
        [[], 0],
        [[`${kind} in prod eu-west-1`], 0],
        [[`${kind} in eu-west-1`], 0],
      ],
    },
  ];
}

const changed = "changed.example.com";

const ofEndpoints: Change<Seen>[] = [
  {
    at: ["domains", changed],
    values: [domain(changed, { kind: "regional" }), domain(changed, { kind: "private" })],
    seen: seenOf(changed),
    has: [
      [["edge in eu-west-1"], 2],
      [["regional in eu-west-1"], 2],
      [["private in eu-west-1"], 2],
    ],
  },
];

/** Domains that get another name, region, account or endpoint type, and so are made anew. */
export const moves = subject({
  fleet,
  prepare,
  read,
  changes: [...kinds.flatMap(changesOf), ...ofEndpoints],
});

import { parse } from "yaml";
import { readRestApis } from "../support/aws-apis";
import { readUsagePlans } from "../support/aws-callers";
import { readCertificates } from "../support/aws-certificates";
import { readDomains } from "../support/aws-domains";
import { logGroupTags, readLogGroups, readLogRole } from "../support/aws-logs";
import { readRecordSets } from "../support/aws-records";
import { readWebAcls } from "../support/aws-web-acls";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn } from "../support/prepared";
import { type Change, subject } from "./change";

const REGION = "eu-west-1";

/** One of everything that is called by the fleet's name or has its tags. */
const fleet = parse(`
project: acme
cloudWatchRole: external
zones: { example.com: { id: Z00000000001 } }
apis:
  stock:
    kind: rest
    openapi: apis/keyed.yaml
    regions: [${REGION}]
    webAcl: guard
    stage: { accessLogs: {} }
webAcls: { guard: { blockCountries: [KP] } }
usagePlans: { partners: { apis: [stock], keys: [initech] } }
domains:
  - { name: stock.example.com, endpoint: regional, region: ${REGION}, mappings: [{ api: stock }] }
`);

const keyed = parse(`
openapi: 3.0.3
info: { title: Keyed, version: "1.0" }
components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }
paths:
  /items:
    get:
      security: [{ key: [] }]
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://stock.example.net/items" }
`);

async function read(local: LocalDeployment) {
  const clients = await clientsIn(local, REGION);
  const [apis, plans, acls, domains, certificates, records, groups] = await Promise.all([
    readRestApis(clients),
    readUsagePlans(clients),
    readWebAcls(clients),
    readDomains(clients),
    readCertificates(clients),
    readRecordSets(clients),
    readLogGroups(clients),
  ]);
  const logged = Object.values(groups).map(async (group) => logGroupTags(clients, group));
  return {
    apis,
    plans,
    acls,
    domains,
    certificates,
    records,
    groups: await Promise.all(logged),
    role: await readLogRole(clients),
  };
}

type Seen = Awaited<ReturnType<typeof read>>;

/** What begins the names of all that is called by the fleet's, each once. */
function names({ apis, plans, acls, records }: Seen): string[] {
  const keys = Object.values(plans).flatMap((plan) => plan.keys);
  const proofs = records.flatMap(({ Type, SetIdentifier }) =>
    Type === "CNAME" ? (SetIdentifier ?? "") : [],
  );
  const all = [
    ...Object.keys(apis),
    ...Object.keys(plans),
    ...Object.keys(acls),
    ...keys,
    ...proofs,
  ];
  return [...new Set(all.map((name) => name.split(/[-/]/)[0] ?? ""))].sort();
}

const first = (all: Readonly<Record<string, { readonly tags?: unknown }>>) =>
  Object.values(all)[0]?.tags ?? {};

const changes: Change<Seen>[] = [
  {
    at: ["project"],
    values: ["bravo", "charlie"],
    seen: names,
    has: [["acme"], ["bravo"], ["charlie"]],
  },
  {
    at: ["tags"],
    values: [{ team: "stock" }, { team: "stores", since: "May" }],
    seen: ({ apis, plans, acls, domains, certificates }) => [
      first(apis),
      first(plans),
      first(acls),
      first(domains),
      first(certificates),
      Object.values(apis)[0]?.stages.prod?.tags ?? {},
    ],
    has: [{}, { team: "stock" }, { team: "stores", since: "May" }].map((tags) =>
      Array.from({ length: 6 }, () => tags),
    ) as [unknown, unknown, unknown],
  },
  {
    at: ["cloudWatchRole"],
    values: ["managed", "arn:aws:iam::123456789012:role/logs"],
    seen: ({ role: set }) =>
      set?.replace(/^.*\//, "").replace(/^\w+-apigateway-logs-.*/, "its own"),
    has: [undefined, "its own", "logs"],
  },
];

/** What is said of the fleet as a whole. */
export const wholeFleet = subject({
  fleet,
  files: { "apis/keyed.yaml": keyed },
  read,
  changes,
});

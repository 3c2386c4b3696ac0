import { parse } from "yaml";
import { readRecordSets } from "../support/aws-records";
import type { LocalDeployment } from "../support/local-deployment";
import { clientsIn, madeZone } from "../support/prepared";
import { type Change, subject } from "./change";

const common =
  "endpoint: regional, region: eu-west-1, mappings: [{ api: orders }], certificate: { arn: arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012 }";

const fleet = parse(`
project: acme
zones:
  one.example.org: { id: Z00000000011 }
  two.example.org: { id: Z00000000012 }
  three.example.org: { id: Z00000000013 }
apis:
  orders: { kind: rest, regions: { eu-west-1: { id: o1, stage: prod } } }
domains:
  - { name: api.one.example.org, ${common} }
  - { name: api.two.example.org, ${common} }
  - { name: api.shop.three.example.org, ${common} }
`);

async function prepare(local: LocalDeployment): Promise<Record<string, string>> {
  const clients = await clientsIn(local, "us-east-1");
  const made = async (key: string, name: string) => [key, await madeZone(clients, name)] as const;
  return Object.fromEntries(
    await Promise.all([
      made("one-b", "one.example.org"),
      made("one-c", "one.example.org"),
      made("two-b", "two.example.org"),
      made("shop", "shop.three.example.org"),
    ]),
  );
}

async function read(local: LocalDeployment) {
  const records = await readRecordSets(await clientsIn(local, "us-east-1"));
  return { records, zones: local.written.zones };
}

type Seen = Awaited<ReturnType<typeof read>>;

/** The ids of the zones with the A records of a name. */
const zonesOf = ({ records }: Seen, name: string) =>
  records.flatMap(({ Name, Type, zoneId, zone }) =>
    Name === name && Type === "A" ? [{ zoneId, zone }] : [],
  );

/** As many zones as have a record, and whether that is the one that the fleet says. */
function inSaidZone(seen: Seen, name: string, key: string) {
  const found = zonesOf(seen, name);
  return [found.length, found[0]?.zoneId === seen.zones[key].id];
}

const changes: Change<Seen>[] = [
  {
    at: ["zones", "one.example.org", "id"],
    values: ["<one-b>", "<one-c>"],
    seen: (seen) => inSaidZone(seen, "api.one.example.org", "one.example.org"),
    has: [
      [1, true],
      [1, true],
      [1, true],
    ],
  },
  {
    at: ["zones", "two.example.org"],
    values: ["external", { id: "<two-b>" }],
    seen: (seen) => zonesOf(seen, "api.two.example.org").length,
    has: [1, 0, 1],
  },
  {
    at: ["zones", "shop.three.example.org"],
    values: [{ id: "<shop>" }, { id: "<shop>", name: "three.example.org", private: true }],
    seen: (seen) => zonesOf(seen, "api.shop.three.example.org").map(({ zone }) => zone),
    has: [["three.example.org"], ["shop.three.example.org"], ["three.example.org"]],
  },
];

/** The zones that records go to. */
export const zones = subject({ fleet, prepare, read, changes });

import fc from "fast-check";
import { stringify } from "yaml";
import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import { hasErrors } from "../../lib/findings/finding";
import type { ValidationRecordPlan } from "../../lib/plan/certificate-plan";
import { planStacks } from "../../lib/plan/plan-stacks";
import { isDomainStack, type StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { DAY } from "../support/findings-for";
import { type FleetData, fleets, type WrittenDomainData } from "../support/fleets";
import { type PublicZone, ValidationWorld } from "../support/validation-world";

const regions = ["eu-west-1", "us-east-1", "ap-southeast-2"];

/** What happens to a domain from one version of a fleet to the next. */
type Change = (domain: WrittenDomainData) => WrittenDomainData;

const certificate = fc.constantFrom(
  undefined,
  { alternativeNames: ["*.example.com"] },
  { alternativeNames: ["example.com", "alt.sub.example.com"], keyAlgorithm: "EC_prime256v1" },
  { validation: "email", validationDomain: "example.com" },
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1 }).map(
    (all): Change =>
      (domain) =>
        placed(domain, all),
  ),
  fc.constantFrom("prod", "network", undefined).map(
    (account): Change =>
      (domain) => ({ ...domain, account }),
  ),
  certificate.map(
    (each): Change =>
      (domain) => ({ ...domain, certificate: each }),
  ),
  fc.constant<Change>(withOtherEndpoint),
);

function placed(domain: WrittenDomainData, all: readonly string[]): WrittenDomainData {
  return domain.endpoint === "regional"
    ? { ...domain, regions: all }
    : { ...domain, region: all[0] };
}

/** Edge becomes regional and the other way round. */
function withOtherEndpoint(domain: WrittenDomainData): WrittenDomainData {
  const { region, regions: several, ...rest } = domain;
  if (domain.endpoint === "edge") return { ...rest, endpoint: "regional", regions: [region] };
  if (domain.endpoint === "private" || domain.name.startsWith("*")) return domain;
  return { ...rest, endpoint: "edge", region: [several].flat()[0] };
}

/** What happens to a fleet, and in which order its stacks are applied or destroyed, or not at all. */
const step = fc.record({
  kept: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  changes: fc.array(fc.tuple(fc.nat(7), change), { maxLength: 3 }),
  movedZones: fc.subarray(["example.com", "sub.example.com"], { maxLength: 1 }),
  order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  forgotten: fc.infiniteStream(fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0)),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A version of a fleet that has no errors. */
interface Version {
  readonly plans: readonly StackPlan[];
  readonly zones: readonly PublicZone[];
}

function versionOf(data: FleetData): Version | undefined {
  const { fleet, findings } = parseConfig([{ name: "fleet.yaml", text: stringify(data) }], {
    readAttached: attachedIn(exampleFiles),
  });
  if (fleet === undefined || hasErrors([...findings, ...checkRules(fleet, DAY)])) return undefined;
  const zones = fleet.zones.flatMap((zone) =>
    zone.kind === "hosted" && !zone.private ? [{ name: zone.name, id: zone.id }] : [],
  );
  return { plans: planStacks(fleet), zones };
}

/** The fleet after each step. Domains that a step leaves out may come back in a later one. */
function versionsOf(start: FleetData, steps: readonly Step[]): Version[] {
  const domains = [...start.domains];
  const moves = new Map([
    ["example.com", 0],
    ["sub.example.com", 0],
  ]);
  return steps.flatMap(({ kept, changes, movedZones }) => {
    for (const [index, each] of changes) {
      const domain = domains[index];
      if (domain !== undefined) domains[index] = each(domain);
    }
    for (const zone of movedZones) moves.set(zone, (moves.get(zone) ?? 0) + 1);
    const zones = {
      ...Object(start.zones),
      "example.com": { id: `ZCOM${moves.get("example.com")}`, account: "network" },
      "sub.example.com": { id: `ZSUB${moves.get("sub.example.com")}` },
    };
    const some = domains.filter((_, index) => kept[index]);
    const version = some.length === 0 ? undefined : versionOf({ ...start, zones, domains: some });
    return version === undefined ? [] : [version];
  });
}

/** Applies a version in the order of a step, and looks after each stack. */
function take(world: ValidationWorld, { plans, zones }: Version, { order, forgotten }: Step): void {
  const all = [...new Set([...world.stacks, ...plans.map(({ name }) => name)])];
  const shuffled = all
    .map((name) => ({ name, key: order.next().value }))
    .sort((one, other) => one.key - other.key);
  const current = zones.map(({ id }) => id);
  for (const { name } of shuffled) {
    if (forgotten.next().value) continue;
    const plan = plans.find((each) => each.name === name);
    if (plan === undefined) world.destroy(name);
    else world.apply(plan, zones);
    expect(world.unproven()).toEqual([]);
  }
  // A record is made anew only because the zone that it was in is another one now.
  expect(world.replacedIn.filter((zone) => current.includes(zone))).toEqual([]);
  world.replacedIn.length = 0;
}

/** The addresses of a stack's records and certificates, by the name that they are for. */
function addressesOf(plan: StackPlan): Map<string, string> {
  if (!isDomainStack(plan)) return new Map();
  const certificates = [...plan.domains, ...plan.pendingCertificates].flatMap((each) => {
    // One that is shared may well give way to one of the domain's own.
    if ("sharedAs" in each && each.sharedAs !== undefined) return [];
    const name = "name" in each ? each.name : each.domains.join(" ");
    return each.certificate.kind === "requested"
      ? [[`certificate of ${name}`, each.certificate.id] as const]
      : [];
  });
  const records = plan.validationRecords.map(({ name, id }) => [`proof of ${name}`, id] as const);
  return new Map([...certificates, ...records]);
}

const sequences = fc.tuple(fleets, fc.array(step, { minLength: 2, maxLength: 8 }));

test("whatever happens to a fleet and in whatever order, no record is made twice, no certificate is without its own, and none is made anew needlessly", () => {
  let taken = 0;
  fc.assert(
    fc.property(sequences, ([start, steps]) => {
      const world = new ValidationWorld();
      versionsOf(start, steps).forEach((version, index) => {
        const each = steps[index];
        if (each !== undefined) take(world, version, each);
        taken += 1;
      });
    }),
    { numRuns: 150 },
  );
  // Versions with errors are left out; enough have to remain.
  expect(taken).toBeGreaterThan(300);
});

test("a name that a stack goes on proving keeps the addresses of its record and its certificate", () => {
  fc.assert(
    fc.property(sequences, ([start, steps]) => {
      const kept = new Map<string, string>();
      for (const { plans } of versionsOf(start, steps)) {
        for (const plan of plans) {
          for (const [what, address] of addressesOf(plan)) {
            const key = `${plan.name} ${what}`;
            expect(address).toBe(kept.get(key) ?? address);
            kept.set(key, address);
          }
        }
      }
    }),
    { numRuns: 50 },
  );
});

describe("the model has teeth: it refuses", () => {
  const twoRegions = versionOf({
    project: "acme",
    zones: { "example.com": { id: "ZCOM" } },
    apis: {
      orders: {
        kind: "rest",
        regions: { "eu-west-1": { id: "a", stage: "x" }, "us-east-1": { id: "b", stage: "x" } },
      },
    },
    domains: [
      {
        name: "api.example.com",
        endpoint: "regional",
        regions: ["eu-west-1", "us-east-1"],
        mappings: [{ api: "orders" }],
      },
    ],
  });
  const { plans, zones } = twoRegions ?? { plans: [], zones: [] };
  /** The same stack with other validation records. */
  const withRecords = (plan: StackPlan, edit: (record: ValidationRecordPlan) => object[]) =>
    !isDomainStack(plan)
      ? plan
      : {
          ...plan,
          validationRecords: plan.validationRecords.flatMap((record) =>
            edit(record).map((changed) => ({ ...record, ...changed })),
          ),
        };

  test("one simple record made by every stack", () => {
    const world = new ValidationWorld();
    expect(() => {
      for (const plan of plans)
        world.apply(
          withRecords(plan, () => [{ setIdentifier: "" }]),
          zones,
        );
    }).toThrow("_credentials.api.example.com CNAME  exists already");
  });

  test("one owner for all, once it is destroyed", () => {
    const world = new ValidationWorld();
    const [owner, user] = plans;
    if (owner === undefined || user === undefined) throw new Error("there are two stacks");
    world.apply(owner, zones);
    world.apply(
      withRecords(user, () => []),
      zones,
    );
    expect(world.unproven()).toEqual([]);
    world.destroy(owner.name);
    expect(world.unproven()).toEqual(["regional-us-east-1: _credentials.api.example.com in ZCOM"]);
  });
});

import fc from "fast-check";
import { stringify } from "yaml";
import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import { hasErrors } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { DAY } from "./findings-for";

const regions = ["eu-west-1", "us-east-1", "ap-southeast-2"];

/** A domain as it is written. */
export interface WrittenDomainData {
  readonly name: string;
  readonly endpoint: string;
  readonly [key: string]: unknown;
}

export interface FleetData {
  readonly domains: readonly WrittenDomainData[];
  readonly [key: string]: unknown;
}

const inAllRegions = (id: string, stage: string) =>
  Object.fromEntries(regions.map((region, index) => [region, { id: `${id}${index}`, stage }]));

/** An API of the fleet's own in each account and region. */
const ownApis = Object.fromEntries(
  [undefined, "prod", "network"].map((account) => [
    ownApiOf(account),
    { kind: "rest", openapi: "apis/stock.yaml", account, regions },
  ]),
);

function ownApiOf(account: string | undefined): string {
  return account === undefined ? "stock" : `stock-${account}`;
}

const subNames = ["*.sub.example.com", "sub.example.com"];

/** All that the domains refer to but the zones. */
const surroundings = {
  project: "acme",
  tags: { team: "platform", env: "test" },
  accounts: {
    prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" },
    network: { id: "222222222222", roleArn: "arn:aws:iam::222222222222:role/dns" },
  },
  apis: {
    orders: { kind: "rest", regions: inAllRegions("aaaa", "prod") },
    refunds: { kind: "rest", regions: inAllRegions("bbbb", "live") },
    ledger: { kind: "rest", regions: inAllRegions("eeee", "prod") },
    vault: { kind: "rest", regions: inAllRegions("ffff", "prod") },
    carts: { kind: "http", regions: inAllRegions("cccc", "$default") },
    chat: { kind: "websocket", regions: inAllRegions("dddd", "live") },
    ...ownApis,
  },
  certificates: {
    hosted: {
      names: ["*.example.com", "example.com", ...subNames, "*.internal.example.com"],
      tags: { service: "shop" },
    },
    outside: { names: ["*.example.net"], keyAlgorithm: "EC_prime256v1" },
    "outside-too": { names: ["*.example.net"], validationRecords: "existing", wait: true },
  },
  webAcls: {
    baseline: { managedRules: ["AWSManagedRulesKnownBadInputsRuleSet"], logging: {} },
  },
};

/** Zones that cover their domains with wildcards, or do not. */
const zones = fc.record({ com: cover(), sub: cover() }).map(({ com, sub }) => ({
  "example.com": { id: "ZCOM", account: "network", ...com },
  "sub.example.com": { id: "ZSUB", ...sub },
  "example.net": "external",
  "internal.example.com": { id: "ZINT", private: true },
}));

function cover() {
  return fc.constantFrom({}, { cover: "each" }, { cover: "wildcard" });
}

const label = fc.constantFrom(
  "a",
  "ab",
  "a-b",
  "b",
  "api",
  "www",
  "1st",
  "xn--bcher-kva",
  "wildcard",
);
const zone = fc.constantFrom("example.com", "sub.example.com", "example.net");
const account = fc.option(fc.constantFrom("prod", "network"), { nil: undefined });
const path = fc.constantFrom("", "orders", "orders_1", "a-b", "A", "x.y");
const tags = fc.option(fc.constant({ service: "shop" }), { nil: undefined });
const certificate = fc.option(
  fc.record(
    {
      alternativeNames: fc.uniqueArray(
        fc.constantFrom("*.example.com", "example.com", "alt.sub.example.com"),
        { minLength: 1 },
      ),
      keyAlgorithm: fc.constantFrom("RSA_2048", "EC_prime256v1"),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const restMappings = mappingsTo("orders", "refunds");
const someMappings = fc.oneof(
  restMappings,
  fc.constant([{ api: "carts" }]),
  fc.constant([{ path: "x", api: "chat" }]),
);

/** One to three paths, each once, to REST APIs of these names. */
function mappingsTo(...apis: string[]) {
  return fc.uniqueArray(fc.record({ path, api: fc.constantFrom(...apis) }), {
    minLength: 1,
    maxLength: 3,
    selector: (mapping) => mapping.path,
  });
}

/** The certificates of a name: its own, or one under `certificates` that covers it. */
function certificateOf(name: string) {
  const shared = name.endsWith("example.net") ? ["outside", "outside-too"] : ["hosted"];
  return fc.oneof({ weight: 2, arbitrary: certificate }, fc.constantFrom(...shared));
}

const common = { account, tags };
const publicName = fc.tuple(label, zone).map((parts) => parts.join("."));

const edge = fc.record({
  ...common,
  name: publicName,
  endpoint: fc.constant("edge"),
  region: fc.constantFrom(...regions),
  mappings: restMappings,
  webAcl: fc.option(fc.constant("baseline"), { nil: undefined }),
});

/** A routing policy for these regions, as it is written; undefined for the default. */
function routingFor(regions: readonly string[]): fc.Arbitrary<object | undefined> {
  const [first = ""] = regions;
  const each = (value: (index: number) => unknown) =>
    Object.fromEntries(regions.map((region, index) => [region, value(index)]));
  const locations = each((index) =>
    index === 0 ? ["default", { country: "GB" }] : [{ continent: ["EU", "NA"][index - 1] }],
  );
  const policies = [
    undefined,
    { policy: "latency" },
    { policy: "weighted", weights: each((index) => index * 100) },
    { policy: "geolocation", locations },
    { policy: "geoproximity", bias: { [first]: -20 } },
    ...(regions.length === 2 ? [{ policy: "failover", primary: first }] : []),
  ];
  return fc.constantFrom(...policies);
}

const regional = fc
  .record({
    ...common,
    name: fc.oneof(
      publicName,
      fc.constantFrom("*.example.com", "*.sub.example.com", "example.com"),
    ),
    endpoint: fc.constant("regional"),
    regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1 }),
    mappings: someMappings,
    mapsOwn: fc.boolean(),
    regionalNames: fc.boolean(),
    calls: fc.boolean(),
  })
  .chain((domain) => routingFor(domain.regions).map((routing) => ({ ...domain, routing })))
  .map(withHealthCheck);

/** A regional domain that also maps the API of its account that the fleet makes, if it is to. */
function withOwnApi({ mapsOwn, ...domain }: RawDomain): Omit<RawDomain, "mapsOwn"> {
  if (mapsOwn !== true || domain.mappings.some(({ api }) => api === "chat")) return domain;
  return {
    ...domain,
    mappings: [...domain.mappings, { path: "own", api: ownApiOf(domain.account) }],
  };
}

interface RawDomain {
  readonly account?: string | undefined;
  readonly mapsOwn?: boolean;
  readonly mappings: readonly { readonly path?: string; readonly api: string }[];
}

/** The domain with a health check that it can have. */
function withHealthCheck<
  Domain extends {
    readonly name: string;
    readonly regions: readonly string[];
    readonly regionalNames: boolean;
    readonly mappings: readonly { readonly api: string }[];
    readonly calls: boolean;
  },
>({ calls, ...domain }: Domain) {
  const wildcard = domain.name.startsWith("*");
  const callable =
    domain.regionalNames && !wildcard && domain.mappings.every(({ api }) => api !== "chat");
  const names = domain.regions.map((region) => [region, "down"]);
  const alarms = { alarm: { existing: Object.fromEntries(names) } };
  const healthCheck = calls && callable ? { path: "/health" } : alarms;
  return { ...domain, regionalNames: domain.regionalNames && !wildcard, healthCheck };
}

const privateDomain = fc.record({
  ...common,
  name: label.map((text) => `${text}.internal.example.com`),
  endpoint: fc.constant("private"),
  region: fc.constantFrom(...regions),
  vpcEndpoints: fc.uniqueArray(fc.constantFrom("vpce-01234567", "vpce-89abcdef"), { minLength: 1 }),
  mappings: mappingsTo("ledger", "vault"),
});

/** Domains of all endpoint types, each name once in the fleet, in one account if wildcards are among them. */
const domains = fc
  .uniqueArray(
    fc
      .oneof(edge, regional, privateDomain)
      .chain((domain) =>
        certificateOf(domain.name).map((each) => ({ ...domain, certificate: each })),
      ),
    { maxLength: 8, selector: (domain) => domain.name },
  )
  .map((all) => {
    const oneAccount = all.some((domain) => domain.name.startsWith("*"));
    return all.map((domain) =>
      withoutUndefined(withOwnApi(oneAccount ? { ...domain, account: "prod" } : domain)),
    );
  });

/** Fleets without errors. */
export const fleets: fc.Arbitrary<FleetData> = fc
  .tuple(zones, domains)
  .map(
    ([listed, all]): FleetData => ({
      ...surroundings,
      zones: listed,
      domains: all as unknown as WrittenDomainData[],
    }),
  )
  .filter((fleet) => fleet.domains.length > 0);

function withoutUndefined<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The stacks of a fleet. Fails, naming the findings, where it has errors. */
export function plansOf(data: object): StackPlan[] {
  const { fleet, findings } = parseConfig([{ name: "fleet.yaml", text: stringify(data) }], {
    readAttached: attachedIn(exampleFiles),
  });
  const all = [...findings, ...(fleet === undefined ? [] : checkRules(fleet, DAY))];
  if (fleet === undefined || hasErrors(all)) {
    throw new Error(all.map(({ ruleId, message }) => `${ruleId}: ${message}`).join("\n"));
  }
  return planStacks(fleet);
}

import fc from "fast-check";
import { stringify } from "yaml";
import { parseConfig } from "../../lib/config/parse-config";
import { hasErrors } from "../../lib/findings/finding";
import { planStacks } from "../../lib/plan/plan-stacks";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { checkRules } from "../../lib/rules/check-rules";

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

/** All that the domains refer to. */
const surroundings = {
  project: "acme",
  tags: { team: "platform", env: "test" },
  accounts: {
    prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" },
    network: { id: "222222222222", roleArn: "arn:aws:iam::222222222222:role/dns" },
  },
  zones: {
    "example.com": { id: "ZCOM", account: "network" },
    "sub.example.com": { id: "ZSUB" },
    "example.net": "external",
    "internal.example.com": { id: "ZINT", private: true },
  },
  apis: {
    orders: { kind: "rest", regions: inAllRegions("aaaa", "prod") },
    refunds: { kind: "rest", regions: inAllRegions("bbbb", "live") },
    ledger: { kind: "rest", regions: inAllRegions("eeee", "prod") },
    vault: { kind: "rest", regions: inAllRegions("ffff", "prod") },
    carts: { kind: "http", regions: inAllRegions("cccc", "$default") },
    chat: { kind: "websocket", regions: inAllRegions("dddd", "live") },
  },
  webAcls: {
    baseline: { managedRules: ["AWSManagedRulesKnownBadInputsRuleSet"], logging: {} },
  },
};

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

const common = { account, certificate, tags };
const publicName = fc.tuple(label, zone).map((parts) => parts.join("."));

const edge = fc.record({
  ...common,
  name: publicName,
  endpoint: fc.constant("edge"),
  region: fc.constantFrom(...regions),
  mappings: restMappings,
  webAcl: fc.option(fc.constant("baseline"), { nil: undefined }),
});

const regional = fc.record({
  ...common,
  name: fc.oneof(publicName, fc.constantFrom("*.example.com", "*.sub.example.com", "example.com")),
  endpoint: fc.constant("regional"),
  regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1 }),
  mappings: someMappings,
});

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
  .uniqueArray(fc.oneof(edge, regional, privateDomain), {
    maxLength: 8,
    selector: (domain) => domain.name,
  })
  .map((all) => {
    const oneAccount = all.some((domain) => domain.name.startsWith("*"));
    return all.map((domain) =>
      withoutUndefined(oneAccount ? { ...domain, account: "prod" } : domain),
    );
  });

/** Fleets without errors. */
export const fleets: fc.Arbitrary<FleetData> = domains
  .map((all): FleetData => ({ ...surroundings, domains: all as unknown as WrittenDomainData[] }))
  .filter((fleet) => fleet.domains.length > 0);

function withoutUndefined<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The stacks of a fleet. Fails, naming the findings, where it has errors. */
export function plansOf(data: object): StackPlan[] {
  const { fleet, findings } = parseConfig([{ name: "fleet.yaml", text: stringify(data) }]);
  const all = [...findings, ...(fleet === undefined ? [] : checkRules(fleet))];
  if (fleet === undefined || hasErrors(all)) {
    throw new Error(all.map(({ ruleId, message }) => `${ruleId}: ${message}`).join("\n"));
  }
  return planStacks(fleet);
}

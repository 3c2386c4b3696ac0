import fc from "fast-check";
import { isDomainStack, type StackPlan } from "../../lib/plan/stack-plan";
import { stackText, synthesize } from "../../stacks/synthesize";
import { fleets, plansOf } from "../support/fleets";

const runs = { numRuns: 40 };

// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Json = any;

function stacksOf(data: object): Map<string, string> {
  const plans = plansOf(data);
  const files = synthesize(plans);
  return new Map(plans.map((plan) => [plan.name, stackText(files, plan.name)]));
}

/** `stack type.id` of every resource to its JSON. */
function addressesOf(data: object): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const [stack, text] of stacksOf(data)) {
    for (const [type, byId] of Object.entries<Json>(JSON.parse(text).resource ?? {})) {
      for (const [id, resource] of Object.entries(byId)) {
        addresses.set(`${stack} ${type}.${id}`, JSON.stringify(resource));
      }
    }
  }
  return addresses;
}

/** The same data with the keys of all maps in another order. */
function shuffledKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffledKeys(inner)]),
  );
}

describe("for every fleet", () => {
  test("the order of keys and of domains changes no byte", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        const turned = {
          ...shuffledKeys(fleet),
          domains: [...shuffledKeys(fleet.domains)].reverse(),
        };
        expect(stacksOf(turned)).toEqual(stacksOf(fleet));
      }),
      runs,
    );
  });

  test("a domain more or less changes no address and no argument of another's resources", () => {
    fc.assert(
      fc.property(fleets, fc.nat(), (fleet, index) => {
        const [gone] = fleet.domains.slice(index % fleet.domains.length);
        const rest = { ...fleet, domains: fleet.domains.filter((domain) => domain !== gone) };
        if (rest.domains.length === 0) return;
        const before = addressesOf(fleet);
        for (const [address, resource] of addressesOf(rest)) {
          // A record that two certificates share may be told by the other one: Terraform ignores that.
          if (!address.includes(".validation__")) expect(before.get(address)).toBe(resource);
          else expect(before.has(address)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("whatever uses a certificate takes its ARN from the validation", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        for (const text of stacksOf(fleet).values()) {
          const { resource } = JSON.parse(text);
          const users = JSON.stringify(resource.aws_api_gateway_domain_name ?? {});
          expect(users).not.toMatch(/\$\{aws_acm_certificate\./);
        }
      }),
      runs,
    );
  });

  test("nothing is counted, repeated or read from another stack, and every reference is inside its stack", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        for (const text of stacksOf(fleet).values()) {
          expect(text).not.toMatch(
            /"for_each"|"count"|"dynamic"|terraform_remote_state|cross-stack/,
          );
          const json = JSON.parse(text);
          for (const [, type = "", id = ""] of text.matchAll(/(?<![\w.])(aws_\w+)\.([\w-]+)/g)) {
            expect(Object.keys(json.resource?.[type] ?? json.data?.[type] ?? {})).toContain(id);
          }
        }
      }),
      runs,
    );
  });

  test("a stack has a provider for every place that it uses, and beyond that only those of the zones' accounts", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        for (const text of stacksOf(fleet).values()) {
          const json = JSON.parse(text);
          const aliases = json.provider.aws.flatMap((provider: Json) => provider.alias ?? []);
          const used = [...text.matchAll(/"provider": "aws\.([^"]+)"/g)].map(([, alias]) => alias);
          expect(aliases).toEqual(expect.arrayContaining(used));
          const others = aliases.filter((alias: string) => !used.includes(alias));
          for (const alias of others) expect(alias).toMatch(/^network_|^us_east_1$/);
        }
      }),
      runs,
    );
  });

  test("a domain more or less changes no provider, so that what has left a stack can be deleted", () => {
    fc.assert(
      fc.property(fleets, fc.nat(), (fleet, index) => {
        const [gone] = fleet.domains.slice(index % fleet.domains.length);
        const rest = fleet.domains.filter((domain) => domain !== gone);
        if (rest.length === 0) return;
        const before = plansOf(fleet);
        for (const { name, providers } of plansOf({ ...fleet, domains: rest })) {
          expect(providers).toEqual(before.find((plan) => plan.name === name)?.providers);
        }
      }),
      runs,
    );
  });
});

describe("for every fleet, a validation record", () => {
  test("is owned by one stack only, and every stack has its own for what it must prove", () => {
    fc.assert(
      fc.property(fleets, (fleet) => {
        const plans = plansOf(fleet);
        const owners = plans.flatMap(ownedRecords);
        expect(new Set(owners).size).toBe(owners.length);
        for (const plan of plans) expect(unprovenNames(plan)).toEqual([]);
      }),
      runs,
    );
  });

  test("does not depend on what other stacks there are", () => {
    fc.assert(
      fc.property(fleets, fc.nat(), (fleet, index) => {
        const plans = plansOf(fleet);
        const kept = plans[index % plans.length];
        if (kept === undefined || !isDomainStack(kept)) return;
        const names = new Set(kept.domains.map((domain) => domain.name));
        const alone = {
          ...fleet,
          domains: fleet.domains.filter((domain) => names.has(domain.name)),
        };
        if (alone.domains.length === 0) return;
        const again = plansOf(alone).find((plan) => plan.name === kept.name);
        const waiting = kept.pendingCertificates.length > 0;
        if (again === undefined || !isDomainStack(again) || waiting) return;
        expect(again.validationRecords).toEqual(kept.validationRecords);
      }),
      runs,
    );
  });
});

/** The records by what tells them apart in Route 53. The token is the same for an account and name. */
function ownedRecords(plan: StackPlan): string[] {
  if (!isDomainStack(plan)) return [];
  const account = plan.providers[0]?.account?.id ?? "";
  return plan.validationRecords.map(({ zoneId, name, setIdentifier }) =>
    [account, zoneId, name, setIdentifier].join(" "),
  );
}

/** The names in hosted zones that a stack's certificates have and its records do not prove. */
function unprovenNames(plan: StackPlan): string[] {
  if (!isDomainStack(plan)) return [];
  const proven = plan.validationRecords.map((record) => record.name);
  const pending = plan.pendingCertificates.map((each) => each.certificate);
  const own = plan.domains.map((each) => each.certificate);
  const certificates = [...own, ...plan.sharedCertificates, ...pending];
  const names = certificates.flatMap((certificate) =>
    certificate.kind === "requested"
      ? [certificate.domainName, ...certificate.alternativeNames]
      : [],
  );
  const external = (name: string) => name.endsWith("example.net");
  return names
    .map((name) => name.replace(/^\*\./, ""))
    .filter((name) => !external(name) && !proven.includes(name));
}

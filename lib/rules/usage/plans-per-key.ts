import { apiGateway } from "../../facts/pages";
import type { Fleet } from "../../model/fleet";
import type { UsagePlan } from "../../model/usage-plan";
import { regionalUsagePlans } from "../../model/usage-plan-homes";
import type { Rule, Violation } from "../rule";

/** Of a key; AWS raises it on request. */
const MOST_PLANS = 10;

export const usagePlansPerKey: Rule = {
  id: "usage-plans-per-key",
  severity: "warning",
  title: "An API key is in at most 10 usage plans",
  why: "That is what a new account may have. The key's eleventh plan is made, but the key is not let in: `LimitExceededException`, unless AWS has raised the quota.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `apis:
${numbered((n) => `  api-${n}: { kind: rest, regions: { eu-west-1: { id: a${n}, stage: prod } } }`)}
usagePlans:
${numbered((n) => `  plan-${n}: { apis: [api-${n}], keys: [acme] }`)}
domains: []
`,
    passes: `apis:
${numbered((n) => `  api-${n}: { kind: rest, regions: { eu-west-1: { id: a${n}, stage: prod } } }`)}
usagePlans:
  all: { apis: [${numbered((n) => `api-${n}`, ", ")}], keys: [acme] }
domains: []
`,
  },
  check: (fleet) => {
    const told = new Set<string>();
    return plansOfKeys(fleet).flatMap(({ name, plans }) => {
      if (plans.length <= MOST_PLANS || told.has(name)) return [];
      told.add(name);
      return violation(name, plans);
    });
  },
};

interface KeyPlans {
  readonly name: string;
  readonly plans: UsagePlan[];
}

/** The plans of each key, in each account and region. */
function plansOfKeys(fleet: Fleet): KeyPlans[] {
  const all = new Map<string, KeyPlans>();
  for (const { plan, account, region } of regionalUsagePlans(fleet)) {
    for (const { name } of plan.keys) {
      const id = `${name} ${account?.id} ${region}`;
      const ofKey = all.get(id) ?? { name, plans: [] };
      ofKey.plans.push(plan);
      all.set(id, ofKey);
    }
  }
  return [...all.values()];
}

function violation(name: string, plans: readonly UsagePlan[]): Violation[] {
  const surplus = plans[MOST_PLANS]?.keys.find((key) => key.name === name);
  if (surplus === undefined) return [];
  return [
    {
      at: surplus.at,
      message: `the key "${name}" is in ${plans.length} usage plans`,
      help: "Let one plan be for several APIs, or ask AWS to raise the quota in Service Quotas and accept this warning.",
    },
  ];
}

function numbered(line: (n: number) => string, separator = "\n"): string {
  return Array.from({ length: MOST_PLANS + 1 }, (_, index) => line(index)).join(separator);
}

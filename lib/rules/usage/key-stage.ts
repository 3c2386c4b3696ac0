import { apiGateway } from "../../facts/pages";
import type { Place } from "../../findings/place";
import type { UsagePlan } from "../../model/usage-plan";
import type { Rule, Violation } from "../rule";

export const usageKeyStage: Rule = {
  id: "usage-key-stage",
  severity: "error",
  because: "aws-refuses",
  title: "An API key has one usage plan for each stage",
  why: "API Gateway takes a plan's limits by the key and the stage of a call, and a key that is in two plans for one stage would have two of each: the second is refused with `ConflictException`, after the first has been made.",
  docs: [apiGateway("api-gateway-api-usage-plans")],
  examples: {
    fails: `usagePlans:
  partners: { apis: [orders], keys: [acme], quota: { limit: 10000, period: MONTH } }
  trial: { apis: [orders], keys: [acme], quota: { limit: 100, period: DAY } }
domains: []
`,
    passes: `usagePlans:
  partners: { apis: [orders], keys: [acme], quota: { limit: 10000, period: MONTH } }
  trial: { apis: [orders], keys: [initech], quota: { limit: 100, period: DAY } }
domains: []
`,
  },
  check: ({ usagePlans }) => {
    const first = new Map<string, { readonly plan: UsagePlan; readonly at: Place }>();
    return usagePlans.flatMap((plan) =>
      plan.keys.flatMap(({ at, name }) =>
        plan.apis.flatMap((api): Violation[] => {
          const id = `${name} ${api.name}`;
          const earlier = first.get(id);
          if (earlier === undefined) first.set(id, { plan, at });
          if (earlier === undefined || earlier.plan === plan) return [];
          return [
            {
              at,
              message: `the key "${name}" is in "${earlier.plan.name}" already, which is for "${api.name}" too`,
              help: `Keep it in one of the two plans, or write another key for the second, such as \`${name}-${plan.name}\`.`,
              related: [{ at: earlier.at, message: "the first one" }],
            },
          ];
        }),
      ),
    );
  },
};

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { restMethods, toMethodKey, writtenMethod } from "../../model/method-key";
import type { Rule } from "../rule";

/** Of a stage in a plan; AWS raises it on request. */
const MOST_METHODS = 20;

export const usageMethodCount: Rule = {
  id: "usage-method-count",
  severity: "warning",
  title: "A usage plan throttles at most 20 methods of a stage by themselves",
  why: "That is what a new account may have; `ANY` counts as the seven methods that it stands for. The plan with one more fails with `LimitExceededException`, unless AWS has raised the quota.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `usagePlans:
  partners:
    apis: [orders]
    keys: [acme]
    throttle: { rateLimit: 10, burstLimit: 10 }
    methods:
      orders:
        ANY /a: { throttle: { rateLimit: 1, burstLimit: 1 } }
        ANY /b: { throttle: { rateLimit: 1, burstLimit: 1 } }
        ANY /c: { throttle: { rateLimit: 1, burstLimit: 1 } }
domains: []
`,
    passes: `usagePlans:
  partners:
    apis: [orders]
    keys: [acme]
    throttle: { rateLimit: 10, burstLimit: 10 }
    methods:
      orders:
        GET /a: { throttle: { rateLimit: 1, burstLimit: 1 } }
        GET /b: { throttle: { rateLimit: 1, burstLimit: 1 } }
        GET /c: { throttle: { rateLimit: 1, burstLimit: 1 } }
domains: []
`,
  },
  check: ({ usagePlans }) =>
    usagePlans.flatMap(({ at, name, methods }) =>
      [...methods].flatMap(([api, ofApi]) => {
        const all = [...ofApi.keys()].flatMap((each) => restMethods(toMethodKey(each)));
        const count = new Set(all.map(writtenMethod)).size;
        if (count <= MOST_METHODS) return [];
        return [
          {
            at: inside(at, "methods", api),
            message: `"${name}" throttles ${count} methods of "${api}" by themselves`,
            help: `Leave ${count - MOST_METHODS} of them to the plan's \`throttle\`, or ask AWS to raise the quota in Service Quotas and accept this warning.`,
          },
        ];
      }),
    ),
};

import { apiGateway } from "../../facts/pages";
import { kindName } from "../../model/api";
import type { Rule } from "../rule";

export const usageRestOnly: Rule = {
  id: "usage-rest-only",
  severity: "error",
  because: "aws-refuses",
  title: "A usage plan is for REST APIs",
  why: "HTTP and WebSocket APIs have no usage plans and no API keys: a plan that names one fails with `NotFoundException`, since the first API of API Gateway does not know it.",
  docs: [apiGateway("http-api-vs-rest"), apiGateway("http-api-throttling")],
  examples: {
    fails: `usagePlans:
  partners: { apis: [orders, carts], keys: [acme] }
domains: []
`,
    passes: `usagePlans:
  partners: { apis: [orders], keys: [acme] }
domains: []
`,
  },
  check: (fleet) =>
    fleet.usagePlans.flatMap(({ apis }) =>
      apis.flatMap(({ at, name, target }) => {
        if (target === undefined || target.kind === "rest") return [];
        const limit =
          target.kind === "http"
            ? "HTTP APIs limit all callers together, by the throttles of a stage and its routes."
            : "Limit its callers where the API is made.";
        return [
          {
            at,
            message: `"${name}" is ${kindName(target.kind)}, which has no usage plans`,
            help: `Take it out of the plan. ${limit}`,
          },
        ];
      }),
    ),
};

import { apiGateway } from "../../facts/pages";
import { keyedExample } from "../keyed-example";
import type { Rule } from "../rule";

export const usageKeyRequired: Rule = {
  id: "usage-key-required",
  severity: "warning",
  title: "An API with a usage plan has operations that require a key",
  why: "API Gateway looks at the key of a call only where the operation requires one. On all others the plan's throttle and quota count nobody, callers get through without a key, and nothing says so.",
  docs: [apiGateway("api-gateway-api-usage-plans"), apiGateway("api-gateway-api-key-source")],
  examples: {
    fails: `apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1] }
usagePlans:
  partners: { apis: [stock], keys: [acme] }
domains: []
`,
    passes: `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
usagePlans:
  partners: { apis: [stock], keys: [acme] }
domains: []
`,
    files: keyedExample,
  },
  check: (fleet) =>
    fleet.usagePlans.flatMap(({ apis }) =>
      apis.flatMap(({ at, name, target }) => {
        if (target?.owned !== true || target.kind !== "rest") return [];
        const operations = target.document?.operations ?? [];
        if (operations.length === 0 || operations.some((each) => each.requiresApiKey)) return [];
        return [
          {
            at,
            message: `no operation of "${name}" requires an API key, so that the plan limits nobody`,
            help: "Add a security scheme such as `key: { type: apiKey, name: x-api-key, in: header }` to the document's `components.securitySchemes`, and `security: [{ key: [] }]` to each operation that is for the plan's callers.",
          },
        ];
      }),
    ),
};

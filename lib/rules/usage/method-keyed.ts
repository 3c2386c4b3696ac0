import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type MethodKey, toMethodKey } from "../../model/method-key";
import type { Operation } from "../../model/openapi-document";
import type { UsagePlan } from "../../model/usage-plan";
import { operationName } from "../documents";
import { keyedExample } from "../keyed-example";
import type { Rule, Violation } from "../rule";

const withThrottle = (method: string) => `apis:
  stock: { kind: rest, openapi: apis/partly-keyed.yaml, regions: [eu-west-1] }
usagePlans:
  partners:
    apis: [stock]
    keys: [acme]
    throttle: { rateLimit: 10, burstLimit: 10 }
    methods: { stock: { ${method} /items: { throttle: { rateLimit: 1, burstLimit: 1 } } } }
domains: []
`;

export const usageMethodKeyed: Rule = {
  id: "usage-method-keyed",
  severity: "warning",
  title: "A usage plan throttles single methods that require a key",
  why: "A plan counts the calls of its keys, and API Gateway looks at a key only where the operation requires one. A throttle of a plan for any other method limits nobody, and nothing says so.",
  docs: [apiGateway("api-gateway-api-usage-plans"), apiGateway("api-gateway-api-key-source")],
  examples: {
    fails: withThrottle("PUT"),
    passes: withThrottle("GET"),
    files: {
      "apis/partly-keyed.yaml": `${keyedExample["apis/keyed.yaml"]}    put:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: PUT
        uri: https://stock.example.net/items
`,
    },
  },
  check: ({ usagePlans }) =>
    usagePlans.flatMap((plan) =>
      plan.apis.flatMap(({ name, target }) =>
        target?.owned === true && target.kind === "rest" ? checkMethods(plan, name, target) : [],
      ),
    ),
};

/** An API of which no operation requires a key is told as that. */
function checkMethods({ methods }: UsagePlan, name: string, api: OwnedApi): Violation[] {
  const operations = api.document?.operations ?? [];
  if (!operations.some(({ requiresApiKey }) => requiresApiKey)) return [];
  return [...(methods.get(name) ?? [])].flatMap(([written, { at }]) => {
    const meant = operations.filter((each) => isMeant(toMethodKey(written), each));
    const [first] = meant;
    if (first === undefined || meant.some(({ requiresApiKey }) => requiresApiKey)) return [];
    return [
      {
        at,
        message: `${operationName(first)} of "${name}" requires no API key, so that this throttle limits nobody`,
        help: "Ask for the key in the operation's `security`, or throttle the method for everybody: `methods` in the API's `stage`.",
        related: [{ at: first.at, message: "the operation" }],
      },
    ];
  });
}

function isMeant({ method, path }: MethodKey, operation: Operation): boolean {
  const methods = [method, operation.method];
  return operation.path === path && (methods[0] === methods[1] || methods.includes("ANY"));
}

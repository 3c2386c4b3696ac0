import { apiGateway, terraform } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule, Violation } from "../rule";
import { type PlacedThrottle, throttlesOf } from "../throttles-of";

export const stageThrottleZeroRest: Rule = {
  id: "stage-throttle-zero-rest",
  severity: "error",
  because: "terraform-refuses",
  title: "A throttle of a REST API's stage or method is above 0",
  why: "Terraform's AWS provider takes a 0 for something that is not to be set, and leaves it out when it makes the throttle: with two of them the `apply` fails with `empty result`, and with one of them API Gateway puts a limit of its own there, which blocks nobody.",
  docs: [apiGateway("api-gateway-request-throttling"), terraform("api_gateway_method_settings")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage:
      methods: { GET /items: { throttle: { rateLimit: 0, burstLimit: 0 } } }
domains: []
`,
    passes: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage:
      methods: { GET /items: { throttle: { rateLimit: 0.1, burstLimit: 1 } } }
domains: []
`,
  },
  check: (fleet) =>
    throttlesOf(fleet)
      .filter(({ kind }) => kind === "rest")
      .flatMap(zeroes),
};

function zeroes({ throttle, subject }: PlacedThrottle): Violation[] {
  const key = throttle.rateLimit === 0 ? "rateLimit" : "burstLimit";
  if (throttle[key] > 0) return [];
  return [
    {
      at: inside(throttle.at, key),
      message: `${subject} has the ${key === "rateLimit" ? "rate" : "burst"} 0, which the provider does not set`,
      help: "Write a small number, such as `{ rateLimit: 0.1, burstLimit: 1 }`. To block all calls, take the mapping of the API out, or refuse them in the resource policy of the API.",
    },
  ];
}

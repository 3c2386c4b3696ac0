import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Rule, Violation } from "../rule";
import { type PlacedThrottle, throttlesOf } from "../throttles-of";

export const stageThrottleZero: Rule = {
  id: "stage-throttle-zero",
  severity: "warning",
  title: "A throttle lets some requests through",
  why: "A rate or a burst of 0 answers every call with 429, as if callers had asked too much. Who is meant to get nothing is better served by an answer that says so, and whoever reads the metrics later by an API that is not there.",
  docs: [apiGateway("http-api-throttling"), apiGateway("api-gateway-request-throttling")],
  examples: {
    fails: `apis:
  rates:
    kind: http
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage: { throttle: { rateLimit: 0, burstLimit: 0 } }
domains: []
`,
    passes: `apis:
  rates:
    kind: http
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage: { throttle: { rateLimit: 1, burstLimit: 1 } }
domains: []
`,
  },
  check: (fleet) =>
    throttlesOf(fleet)
      .filter(({ kind }) => kind !== "rest")
      .flatMap(zeroes),
};

function zeroes({ throttle, subject, kind }: PlacedThrottle): Violation[] {
  const key = throttle.rateLimit === 0 ? "rateLimit" : "burstLimit";
  if (throttle[key] > 0) return [];
  const instead =
    kind === "usage-plan"
      ? "or take out of the plan whoever is to get nothing"
      : "or take the mapping of the API out of its domains";
  return [
    {
      at: inside(throttle.at, key),
      message: `${subject} has the ${key === "rateLimit" ? "rate" : "burst"} 0, which blocks every call`,
      help: `Write a number above 0, ${instead}.`,
    },
  ];
}

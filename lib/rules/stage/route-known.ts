import { apiGateway, github } from "../../facts/pages";
import { apiExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";
import { unknownMethods } from "../unknown-methods";

export const stageRouteKnown: Rule = {
  id: "stage-route-known",
  severity: "error",
  because: "aws-refuses",
  title: "Throttles of single routes are for routes that the API has",
  why: "An HTTP API refuses its stage with `Unable to find Route by key` for a route that it does not have, and takes `ANY` for a route of that very name only.",
  docs: [
    apiGateway("http-api-throttling"),
    github("DianaIonita/serverless-api-gateway-throttling#34"),
  ],
  examples: apiExamples(throttled("GET /item"), throttled("GET /items"), plainDocument),
  check: (fleet) => unknownMethods(fleet, "http"),
};

function throttled(route: string): string {
  return `kind: http, stage: { methods: { ${route}: { throttle: { rateLimit: 5, burstLimit: 5 } } } }`;
}

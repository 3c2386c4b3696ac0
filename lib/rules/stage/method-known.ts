import { apiGateway } from "../../facts/pages";
import type { Rule } from "../rule";
import { unknownMethods } from "../unknown-methods";

export const stageMethodKnown: Rule = {
  id: "stage-method-known",
  severity: "warning",
  title: "Throttles of single methods are for methods that the API has",
  why: "API Gateway keeps what is said of a method that a REST API does not have and never applies it: the method that was meant takes as much as its stage, and nothing fails.",
  docs: [apiGateway("api-gateway-request-throttling")],
  examples: { fails: example("GET /item"), passes: example("GET /items") },
  check: (fleet) => unknownMethods(fleet, "rest"),
};

function example(method: string): string {
  return `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage:
      methods: { ${method}: { throttle: { rateLimit: 5, burstLimit: 5 } } }
domains: []
`;
}

import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { isImpossiblyPrivate, kindName } from "../../model/api";
import type { Rule } from "../rule";

export const apiPrivateRest: Rule = {
  id: "api-private-rest",
  severity: "error",
  because: "aws-refuses",
  title: "An API with a private endpoint is a REST API",
  why: "HTTP and WebSocket APIs have no private endpoints: with one of the two wrong, the mapping fails with a `BadRequestException`, after the domain and its certificate have been made.",
  docs: [apiGateway("apigateway-private-apis"), apiGateway("http-api-vs-rest")],
  examples: {
    fails: `apis:
  stock:
    kind: http
    endpoint: private
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: $default } }
domains:
  - name: stock.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock:
    kind: rest
    endpoint: private
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: prod } }
domains:
  - name: stock.internal.example.com
    endpoint: private
    region: eu-west-1
    vpcEndpoints: [vpce-0123456789abcdef0]
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    fleet.apis.filter(isImpossiblyPrivate).map(({ at, name, kind }) => ({
      at: inside(at, "endpoint"),
      message: `"${name}" is ${kindName(kind)}, which cannot have a private endpoint`,
      help: "Write `kind: rest` if the API is private, or take `endpoint` out if it is not.",
    })),
};

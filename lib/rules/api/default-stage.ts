import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import type { Rule, Violation } from "../rule";

export const apiDefaultStage: Rule = {
  id: "api-default-stage",
  severity: "error",
  title: "A REST API has no stage $default",
  why: "Only HTTP and WebSocket APIs can have a stage of that name. The mapping to it fails with `Invalid stage identifier specified`, after the domain and its certificate have been made.",
  docs: [
    apiGatewayApi("CreateStage"),
    apiGateway("http-api-stages"),
    github("klothoplatform/klotho#235"),
  ],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: $default } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock:
    kind: http
    regions: { eu-west-1: { id: z1y2x3w4v5, stage: $default } }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) => fleet.apis.filter(({ kind }) => kind === "rest").flatMap(checkApi),
};

function checkApi({ at, name, regions }: Api): Violation[] {
  return [...regions]
    .filter(([, { stage }]) => stage === "$default")
    .map(([region]) => ({
      at: inside(at, "regions", region, "stage"),
      message: `"${name}" is a REST API, which cannot have a stage "$default"`,
      help: `Write the name of its stage, such as \`prod\`, or correct \`apis.${name}.kind\` if it is an HTTP API.`,
    }));
}

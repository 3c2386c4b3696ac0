import { apiGateway, apiGatewayApi, github } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { Api } from "../../model/api";
import type { Rule, Violation } from "../rule";

export const apiDefaultStage: Rule = {
  id: "api-default-stage",
  severity: "error",
  because: "aws-refuses",
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

function checkApi(api: Api): Violation[] {
  const { name, regions } = api;
  const places = [...regions]
    .filter(([, { stage }]) => stage === "$default")
    .map(([region]) => stagePlace(api, region));
  return places.slice(0, api.owned ? 1 : undefined).map((at) => ({
    at,
    message: `"${name}" is a REST API, which cannot have a stage "$default"`,
    help: `Write the name of its stage, such as \`prod\`, or correct \`apis.${name}.kind\` if it is an HTTP API.`,
  }));
}

/** The stage of an API that the fleet makes has the same name everywhere, written once. */
function stagePlace({ at, owned }: Api, region: string): Place {
  return owned ? inside(at, "stage", "name") : inside(at, "regions", region, "stage");
}

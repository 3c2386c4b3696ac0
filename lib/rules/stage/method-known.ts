import { apiGateway, github } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import type { Place } from "../../findings/place";
import type { Api, OwnedApi } from "../../model/api";
import { hasMethod, toMethodKey, writtenMethod } from "../../model/method-key";
import type { Operation } from "../../model/openapi-document";
import type { MethodSettings } from "../../model/stage";
import type { Rule, Violation } from "../rule";

export const stageMethodKnown: Rule = {
  id: "stage-method-known",
  severity: "error",
  title: "Throttles of single methods are for methods that the API has",
  why: "An HTTP API refuses its stage with `Unable to find Route by key` for a route that it does not have, and takes `ANY` for a route of that very name only. A REST API keeps what is said of such a method and never applies it.",
  docs: [
    apiGateway("http-api-throttling"),
    apiGateway("api-gateway-request-throttling"),
    github("DianaIonita/serverless-api-gateway-throttling#34"),
  ],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage:
      methods: { GET /item: { throttle: { rateLimit: 5, burstLimit: 5 } } }
domains: []
`,
    passes: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage:
      methods: { GET /items: { throttle: { rateLimit: 5, burstLimit: 5 } } }
domains: []
`,
  },
  check: (fleet) => [
    ...fleet.apis.flatMap((api) => unknownMethods(api, api.stage.methods)),
    ...fleet.usagePlans.flatMap(({ apis, methods }) =>
      apis.flatMap(({ name, target }) =>
        target === undefined ? [] : unknownMethods(target, methods.get(name) ?? new Map()),
      ),
    ),
  ],
};

/** Of an API that exists already nobody can tell. */
function unknownMethods(api: Api, methods: ReadonlyMap<string, MethodSettings>): Violation[] {
  if (!api.owned) return [];
  const operations = api.document?.operations ?? [];
  if (operations.length === 0) return [];
  return [...methods]
    .filter(([written]) => !hasMethod(toMethodKey(written), operations, api.kind))
    .map(([written, { at }]) => violation(written, at, api, operations));
}

function violation(
  written: string,
  at: Place,
  { name, kind }: OwnedApi,
  operations: readonly Operation[],
): Violation {
  const known = operations.map(writtenMethod);
  const nearest = closestName(written, known);
  const few = known.slice(0, 8).map((each) => `\`${each}\``);
  const more = known.length > few.length ? ` and ${known.length - few.length} more` : "";
  const has = `The document has ${few.join(", ")}${more}.`;
  return {
    at,
    message: `"${name}" has no ${kind === "rest" ? "method" : "route"} ${written}`,
    help: nearest === undefined ? has : `Did you mean \`${nearest}\`? ${has}`,
  };
}

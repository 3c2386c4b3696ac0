import type { Place } from "../findings/place";
import type { OwnedApi } from "./api";
import { type LambdaFunction, lambdaFunction } from "./lambda-uri";
import type { Stated } from "./openapi-document";
import { filledIn, valuesIn } from "./placeholders";

/** A function that an API calls in one region, and the first place that says so. */
export interface CalledFunction {
  readonly at: Place;
  readonly function: LambdaFunction;
}

/**
 * The functions that an API calls in a region because they let it, each once, in the order of their
 * names: those of its document's integrations and authorizers that name no role to call with, and that
 * of the authorizer which the fleet says.
 */
export function calledFunctions(api: OwnedApi, region: string): CalledFunction[] {
  const values = new Map(valuesIn(api, region));
  for (const [name, value] of Object.entries(api.stage.variables))
    values.set(`stageVariables.${name}`, value);
  const called = new Map<string, CalledFunction>();
  for (const { at, value } of [...urisOf(api), ...authorizerIn(api, region)]) {
    const found = lambdaFunction(filledIn(value, values));
    if (found !== undefined && !called.has(found.arn))
      called.set(found.arn, { at, function: found });
  }
  return [...called.values()].sort((a, b) => (a.function.arn < b.function.arn ? -1 : 1));
}

function urisOf({ document }: OwnedApi): Stated<string>[] {
  if (document === undefined) return [];
  const integrations = document.operations.flatMap(({ integration }) => integration ?? []);
  return [...integrations, ...document.authorizers].flatMap(({ uri, credentials }) =>
    uri === undefined || credentials !== undefined ? [] : [uri],
  );
}

function authorizerIn({ authorizer }: OwnedApi, region: string): Stated<string>[] {
  const written = authorizer?.functions.get(region);
  return written === undefined ? [] : [{ at: written.at, value: written.arn }];
}

/** Whether the function is where the API is, as far as that is known: else its owner has to let the API in. */
export function isAtHome(
  { function: { region, account } }: CalledFunction,
  api: Pick<OwnedApi, "account">,
  home: string,
): boolean {
  const id = api.account?.target?.id;
  return region === home && (account === "" || id === undefined || account === id);
}

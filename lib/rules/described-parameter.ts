import type { Operation } from "../model/openapi-document";

const places: Readonly<Record<string, string>> = {
  path: "path",
  querystring: "query",
  header: "header",
};

/** A parameter of the call that an expression takes, such as `method.request.querystring.page`. */
export interface TakenParameter {
  readonly in: string;
  readonly name: string;
}

/** The parameter of the call that the expression takes; undefined where it takes none. */
export function takenParameter(expression: string): TakenParameter | undefined {
  const [, place = "", name = ""] =
    /^method\.request\.(?:multivalue)?(path|querystring|header)\.(.+)$/.exec(expression) ?? [];
  const where = places[place];
  return where === undefined ? undefined : { in: where, name };
}

/**
 * Whether the operation has the parameter that the expression takes: what stands in its path is one,
 * described or not. Undefined where the expression takes none.
 */
export function describes(
  { parameters, path }: Operation,
  expression: string,
): boolean | undefined {
  const taken = takenParameter(expression);
  if (taken === undefined) return undefined;
  const { name } = taken;
  if (taken.in === "path" && (path.includes(`{${name}}`) || path.includes(`{${name}+}`)))
    return true;
  return parameters.some((each) => each.in === taken.in && each.name === name);
}

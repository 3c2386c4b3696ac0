import { closestName } from "../findings/closest-name";
import type { Place } from "../findings/place";
import type { Api, OwnedApi } from "../model/api";
import type { Fleet } from "../model/fleet";
import { hasMethod, toMethodKey, writtenMethod } from "../model/method-key";
import type { Operation } from "../model/openapi-document";
import type { MethodSettings } from "../model/stage";
import type { Violation } from "./rule";

/** Throttles for methods that an API of this kind does not have, in its stage and in usage plans. */
export function unknownMethods(fleet: Fleet, kind: OwnedApi["kind"]): Violation[] {
  return [
    ...fleet.apis.flatMap((api) => unknownIn(api, api.stage.methods, kind)),
    ...fleet.usagePlans.flatMap(({ apis, methods }) =>
      apis.flatMap(({ name, target }) =>
        target === undefined ? [] : unknownIn(target, methods.get(name) ?? new Map(), kind),
      ),
    ),
  ];
}

/** Of an API that exists already nobody can tell. */
function unknownIn(
  api: Api,
  methods: ReadonlyMap<string, MethodSettings>,
  kind: OwnedApi["kind"],
): Violation[] {
  if (!api.owned || api.kind !== kind) return [];
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

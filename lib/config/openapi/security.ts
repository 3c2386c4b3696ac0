import type { Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { isJsonList, isJsonMap, type JsonPlaces, valueUnder } from "./json-places";
import { operationsIn } from "./operations-in";

/** A security scheme that is asked for somewhere. */
export interface AskedScheme {
  readonly scheme: string;
  readonly at: Place;
}

/** Every security scheme that the document or one of its operations asks for. */
export function securityOf(body: JsonObject, places: JsonPlaces): AskedScheme[] {
  const operations = operationsIn(body).map(({ value }) => value);
  return [body, ...operations].flatMap((value) =>
    requirementsIn(valueUnder(value, "security")).flatMap((requirement) =>
      Object.keys(requirement).map((scheme) => ({ scheme, at: places.under(requirement, scheme) })),
    ),
  );
}

export function requirementsIn(security: JsonValue | undefined): JsonObject[] {
  return isJsonList(security) ? security.filter(isJsonMap) : [];
}

import { type ConfigPath, inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue, Placeholder } from "../../model/openapi-document";
import { isJsonList, isJsonMap, type JsonPlaces } from "./json-places";

/** Everything of the form `${…}` in the document's texts. */
export function placeholdersIn(body: JsonObject, places: JsonPlaces): Placeholder[] {
  return inValue(body, places.of(body), "", places);
}

function inValue(value: JsonValue, at: Place, key: string, places: JsonPlaces): Placeholder[] {
  if (typeof value === "string") return inText(value, at, key);
  const step = (inner: JsonValue, name: ConfigPath[number]): Placeholder[] =>
    inValue(
      inner,
      innerPlace(inner, at, name, places),
      typeof name === "number" ? key : name,
      places,
    );
  if (isJsonList(value)) return value.flatMap(step);
  if (!isJsonMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => step(inner, name));
}

function innerPlace(
  inner: JsonValue,
  at: Place,
  step: ConfigPath[number],
  places: JsonPlaces,
): Place {
  return typeof inner === "object" && inner !== null ? places.of(inner) : inside(at, step);
}

function inText(text: string, at: Place, key: string): Placeholder[] {
  return [...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, name = ""]) => ({ at, name, key }));
}

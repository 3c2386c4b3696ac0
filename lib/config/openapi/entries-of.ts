import type { Place } from "../../findings/place";
import type { Entry, JsonObject, JsonValue } from "../../model/openapi-document";
import { isJsonList, isJsonMap, type JsonPlaces } from "./json-places";

/** All that is in a map or a list, with its places; nothing of any other value. */
export function entriesOf(value: JsonValue | undefined, places: JsonPlaces): Entry[] {
  if (isJsonList(value))
    return value.map((item, index) =>
      entry(String(index), item, places.under(value, index), places),
    );
  if (!isJsonMap(value)) return [];
  return Object.entries(value).map(([key, inner]) =>
    entry(key, inner, places.under(value, key), places),
  );
}

/** What the map has under the key, if anything. */
export function entryOf(value: JsonObject, key: string, places: JsonPlaces): Entry | undefined {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return inner === undefined ? undefined : entry(key, inner, places.under(value, key), places);
}

/** What is written in another file is told of there. */
function entry(key: string, value: JsonValue, keyed: Place, places: JsonPlaces): Entry {
  const isCompound = typeof value === "object" && value !== null;
  const own = isCompound ? places.of(value) : keyed;
  const at = own.file === keyed.file ? keyed : own;
  return { at, key, value, inner: entriesOf(value, places) };
}

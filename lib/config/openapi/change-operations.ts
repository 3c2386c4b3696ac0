import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { isJsonMap, type JsonPlaces } from "./json-places";
import { isMethodKey } from "./operations-in";

/** The document with every path, and every operation in it, changed: operations first. */
export function changeOperations(
  body: JsonObject,
  places: JsonPlaces,
  change: (holder: JsonObject) => JsonObject,
): JsonObject {
  const changed = (holder: JsonObject) => copied(change(holder), holder, places);
  const changedItem = (item: JsonObject): JsonObject => {
    const entries = Object.entries(item).map(([key, value]): [string, JsonValue] => [
      key,
      isMethodKey(key) && isJsonMap(value) ? changed(value) : value,
    ]);
    return changed(copied(Object.fromEntries(entries), item, places));
  };
  if (!isJsonMap(body.paths)) return body;
  const paths = Object.entries(body.paths).map(([path, item]): [string, JsonValue] => [
    path,
    isJsonMap(item) ? changedItem(item) : item,
  ]);
  return copied(
    { ...body, paths: copied(Object.fromEntries(paths), body.paths, places) },
    body,
    places,
  );
}

function copied(copy: JsonObject, of: JsonObject, places: JsonPlaces): JsonObject {
  if (copy !== of) places.put(copy, places.of(of));
  return copy;
}

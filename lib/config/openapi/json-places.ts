import { type ConfigPath, inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";

/** Where the maps and lists of a document were written: parts of it may come from other files. */
export class JsonPlaces {
  readonly #places = new WeakMap<object, Place>();

  put(value: object, at: Place): void {
    this.#places.set(value, at);
  }

  /** Where the map or list was written. */
  of(value: object): Place {
    return this.#places.get(value) ?? { file: "", path: [] };
  }

  /** Where what stands under the key was written; the key itself where that is elsewhere. */
  under(value: object, ...path: ConfigPath): Place {
    return inside(this.of(value), ...path);
  }
}

export function isJsonMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isJsonList(value);
}

/** Array.isArray does not narrow lists that cannot be changed. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What a map has under a key of its own. */
export function valueUnder(map: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

export function textOf(map: JsonValue | undefined, key: string): string | undefined {
  const value = valueUnder(map, key);
  return typeof value === "string" ? value : undefined;
}

import type { JsonObject, JsonValue } from "../../model/openapi-document";
import type { SourceOf } from "../type-wording";
import { isJsonList, isJsonMap, type JsonPlaces } from "./json-places";

/**
 * Fills in what API Gateway takes in another form or not at all, and where there is no doubt what is meant:
 * the version of OpenAPI in full, a title and a version, the slash of `/$default`, and the first of several
 * servers, since the import warns of the others.
 */
export function complete(body: JsonObject, places: JsonPlaces, sourceOf: SourceOf): JsonObject {
  const completed: JsonObject = {
    ...body,
    openapi: fullVersion(body.openapi),
    info: info(body, places),
    ...(isJsonMap(body.paths) ? { paths: withSlash(body.paths, places) } : {}),
    ...(isJsonList(body.servers) ? { servers: firstOf(body.servers, places) } : {}),
  };
  places.put(completed, places.of(body));
  return withFormats(completed, places, sourceOf);
}

/** `3.0` says as much, and API Gateway's own exports have this. */
function fullVersion(version: JsonValue | undefined): JsonValue {
  return typeof version === "string" && /^3\.0\.\d/.test(version) ? version : "3.0.1";
}

/** The fleet gives the API another title; the version says nothing to API Gateway. */
function info({ info: written = {}, ...body }: JsonObject, places: JsonPlaces): JsonValue {
  if (!isJsonMap(written)) return written;
  const completed = { title: "API", version: "1.0", ...written };
  places.put(completed, Object.keys(written).length === 0 ? places.of(body) : places.of(written));
  return completed;
}

function withSlash(paths: JsonObject, places: JsonPlaces): JsonObject {
  if (!Object.hasOwn(paths, "$default") || Object.hasOwn(paths, "/$default")) return paths;
  const entries = Object.entries(paths).map(([path, item]): [string, JsonValue] => [
    path === "$default" ? "/$default" : path,
    item,
  ]);
  const completed = Object.fromEntries(entries);
  places.put(completed, places.of(paths));
  return completed;
}

function firstOf(servers: readonly JsonValue[], places: JsonPlaces): JsonValue {
  const first = servers.slice(0, 1);
  places.put(first, places.of(servers));
  return first;
}

/** Keys of extensions whose values are texts, although they look like numbers. */
const formats = new Set([
  "payloadFormatVersion",
  "authorizerPayloadFormatVersion",
  "x-amazon-apigateway-importexport-version",
  "overwrite:statuscode",
]);

/** With these keys as texts: YAML reads 1.0 as the number 1, which is no format. */
function withFormats(body: JsonObject, places: JsonPlaces, sourceOf: SourceOf): JsonObject {
  const copied = <Value extends JsonObject | readonly JsonValue[]>(
    copy: Value,
    of: object,
  ): Value => {
    places.put(copy, places.of(of));
    return copy;
  };
  const look = (value: JsonValue, isInside: boolean): JsonValue => {
    if (isJsonList(value))
      return copied(
        value.map((item) => look(item, isInside)),
        value,
      );
    return isJsonMap(value) ? lookInto(value, isInside) : value;
  };
  const lookInto = (value: JsonObject, isInside: boolean): JsonObject => {
    const entries = Object.entries(value).map(([key, inner]): [string, JsonValue] => {
      const isExtension = isInside || key.startsWith("x-amazon-apigateway-");
      if (typeof inner !== "number" || !isExtension || !formats.has(key))
        return [key, look(inner, isExtension)];
      const written = sourceOf(places.under(value, key)) ?? String(inner);
      return [key, key === "overwrite:statuscode" ? written : formatOf(written)];
    });
    return copied(Object.fromEntries(entries), value);
  };
  return lookInto(body, false);
}

/** There is no format `1`, and no other one that it could be. */
function formatOf(written: string): string {
  return /^\d+$/.test(written) ? `${written}.0` : written;
}

import type { OwnedApi } from "../model/api";
import { withoutLatest } from "../model/lambda-uri";
import {
  isList,
  type JsonObject,
  type JsonValue,
  type OpenApiDocument,
  objectIn,
} from "../model/openapi-document";
import { filledIn, valuesIn } from "../model/placeholders";
import type { Home } from "./provider-plan";

/** The document as it is to be imported in one region, with everything that stands for something else. */
export function bodyIn(document: OpenApiDocument, api: OwnedApi, { region }: Home): JsonObject {
  return callingFunctions(filledObject(document.body, valuesIn(api, region)));
}

/** The same object, in which functions are called as they are let in: by their names alone, or a version. */
function callingFunctions(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, calling(key, inner)]),
  );
}

function calling(key: string, value: JsonValue): JsonValue {
  if (typeof value === "string")
    return key === "uri" || key === "authorizerUri" ? withoutLatest(value) : value;
  if (isList(value)) return value.map((item) => calling("", item));
  if (key === "requestParameters") return textsOf(value);
  return typeof value === "object" && value !== null ? callingFunctions(value) : value;
}

/** The same object with what stands for the names in its texts, except in its keys. */
export function filledObject(value: JsonObject, values: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, filledValue(inner, values)]),
  );
}

function filledValue(value: JsonValue, values: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === "string") return filledIn(value, values);
  if (isList(value)) return value.map((item) => filledValue(item, values));
  return typeof value === "object" && value !== null ? filledObject(value, values) : value;
}

/** The import leaves out what is no text, and warns of it. HTTP APIs have maps by status as well. */
function textsOf(value: JsonValue): JsonValue {
  const entries = Object.entries(objectIn(value));
  return Object.fromEntries(
    entries.filter(([, each]) => !["number", "boolean"].includes(typeof each) && each !== null),
  );
}

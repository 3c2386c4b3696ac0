import type { OwnedApi } from "../model/api";
import {
  isList,
  type JsonObject,
  type JsonValue,
  type OpenApiDocument,
} from "../model/openapi-document";
import { filledIn, valuesIn } from "../model/placeholders";
import type { Home } from "./provider-plan";

/** The document as it is to be imported in one region, with everything that stands for something else. */
export function bodyIn(document: OpenApiDocument, api: OwnedApi, { region }: Home): JsonObject {
  return filledObject(document.body, valuesIn(api, region));
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

import type {
  Extension,
  ExtensionHolder,
  JsonObject,
  JsonValue,
} from "../../model/openapi-document";
import { isJsonList, isJsonMap, type JsonPlaces, valueUnder } from "./json-places";
import { operationsIn, pathsIn } from "./operations-in";

/** Every key of API Gateway's own in the document, with what it is written in. */
export function extensionsIn(body: JsonObject, places: JsonPlaces): Extension[] {
  const holders = holdersIn(body);
  const all: Extension[] = [];
  const look = (value: JsonValue): void => {
    if (isJsonList(value)) value.forEach(look);
    if (!isJsonMap(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (isExtension(key))
        all.push({ at: places.under(value, key), key, on: holders.get(value) ?? "other" });
      if (!isExtension(key) || holders.has(inner)) look(inner);
    }
  };
  look(body);
  return all;
}

function isExtension(key: string): boolean {
  return /^x-amazon-apigateway/i.test(key);
}

/** The maps that extensions belong to. */
function holdersIn(body: JsonObject): Map<JsonValue, ExtensionHolder> {
  const components = valueUnder(body, "components");
  const tags = valueUnder(body, "tags");
  const operations = operationsIn(body).map(({ value }) => value);
  const holders = new Map<JsonValue, ExtensionHolder>([[body, "document"]]);
  if (isJsonMap(components)) holders.set(components, "components");
  for (const [, item] of pathsIn(body)) holders.set(item, "path");
  for (const operation of operations) holders.set(operation, "operation");
  for (const scheme of valuesOf(valueUnder(components, "securitySchemes")))
    holders.set(scheme, "scheme");
  if (isJsonList(tags)) for (const tag of tags) holders.set(tag, "tag");
  return holders;
}

function valuesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonMap(value) ? Object.values(value) : [];
}

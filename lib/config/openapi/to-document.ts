import type { Deviation, JsonObject, OpenApiDocument, Stated } from "../../model/openapi-document";
import { entryOf } from "./entries-of";
import { extensionsIn } from "./extensions-in";
import { isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { keywordsIn } from "./keywords-in";
import { placeholdersIn } from "./placeholders-in";
import { rootSecurity } from "./security";
import { toAuthorizers } from "./to-authorizers";
import { toOperations } from "./to-operations";

/** The document in our words, from which what OpenAPI does not allow has been taken out. */
export function toDocument(
  body: JsonObject,
  places: JsonPlaces,
  deviations: readonly Deviation[],
): OpenApiDocument {
  const info = valueUnder(body, "info");
  const cors = valueUnder(body, "x-amazon-apigateway-cors");
  const binary = binaryMediaTypes(body, places);
  return {
    at: places.of(body),
    body,
    title: textOf(info, "title") ?? "",
    version: textOf(info, "version") ?? "",
    description: textOf(info, "description"),
    operations: toOperations(body, places),
    placeholders: placeholdersIn(body, places),
    security: rootSecurity(body, places),
    securitySchemes: Object.keys(valueUnder(body.components, "securitySchemes") ?? {}),
    authorizers: toAuthorizers(body, places),
    binaryMediaTypes: binary,
    minimumCompressionSize: compression(body, places),
    cors: isJsonMap(cors) ? cors : undefined,
    policy: policyIn(body, places),
    extensions: extensionsIn(body, places),
    schemas: schemasIn(body, places),
    settings: Object.keys(body)
      .filter((key) => key.startsWith("x-amazon-apigateway-"))
      .flatMap((key) => entryOf(body, key, places) ?? []),
    keywords: keywordsIn(body, places),
    deviations: deviations.map(({ at, message, help }) => ({ at, message, help })),
  };
}

function binaryMediaTypes(
  body: JsonObject,
  places: JsonPlaces,
): Stated<readonly string[]> | undefined {
  const key = "x-amazon-apigateway-binary-media-types";
  const value = valueUnder(body, key);
  if (!Array.isArray(value)) return undefined;
  const types = value.filter((each) => typeof each === "string");
  return { at: places.under(body, key), value: types };
}

function compression(body: JsonObject, places: JsonPlaces): Stated<number> | undefined {
  const key = "x-amazon-apigateway-minimum-compression-size";
  const value = valueUnder(body, key);
  return typeof value === "number" ? { at: places.under(body, key), value } : undefined;
}

function policyIn(body: JsonObject, places: JsonPlaces): Stated<JsonObject> | undefined {
  const value = valueUnder(body, "x-amazon-apigateway-policy");
  return isJsonMap(value) ? { at: places.of(value), value } : undefined;
}

function schemasIn(body: JsonObject, places: JsonPlaces): Stated<string>[] {
  const schemas = valueUnder(valueUnder(body, "components"), "schemas");
  if (!isJsonMap(schemas)) return [];
  return Object.keys(schemas).map((value) => ({ at: places.under(schemas, value), value }));
}

import type { JsonObject, JsonValue, SchemaKeyword } from "../../model/openapi-document";
import { type Form, object } from "./form";
import { forms } from "./forms";
import { isJsonList, isJsonMap, type JsonPlaces } from "./json-places";
import { ANY_METHOD } from "./operations-in";

/** What a schema can ask for that a model of a REST API cannot, or a parameter's schema. */
const ofModels = [
  "nullable",
  "discriminator",
  "oneOf",
  "anyOf",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "readOnly",
  "writeOnly",
];

const ofParameters = [
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "default",
];

/**
 * The keywords of the document's schemas that a REST API does without: it knows that a parameter is there, and
 * not what it looks like.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function keywordsIn(body: JsonObject, places: JsonPlaces): SchemaKeyword[] {
  return schemasIn(object("Document"), body, false).flatMap(({ schema, isParameter }) =>
    keywordsOf(schema, isParameter ? ofParameters : ofModels, places),
  );
}

interface FoundSchema {
  readonly schema: JsonObject;
  /** Whether it says what a parameter looks like. */
  readonly isParameter: boolean;
}

function schemasIn(form: Form, value: JsonValue, isParameter: boolean): FoundSchema[] {
  if (form.kind === "list" && isJsonList(value))
    return value.flatMap((item) => schemasIn(form.of, item, isParameter));
  if (!isJsonMap(value)) return [];
  if (form.kind === "map")
    return Object.values(value).flatMap((inner) => schemasIn(form.of, inner, isParameter));
  return form.kind === "object" ? schemasInObject(form.object, value, isParameter) : [];
}

/** What stands in a response is no affair of whoever calls. */
function schemasInObject(name: string, value: JsonObject, isParameter: boolean): FoundSchema[] {
  if (name === "Responses" || name === "Callback") return [];
  const own = name === "Schema" ? [{ schema: value, isParameter }] : [];
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const form = formOf(name, key);
    return form === undefined ? [] : schemasIn(form, each, isParameter || name === "Parameter");
  });
  return [...own, ...inner];
}

function formOf(name: string, key: string): Form | undefined {
  if (name === "PathItem" && key === ANY_METHOD) return object("AnyMethod");
  const form = forms[name];
  if (form !== undefined && Object.hasOwn(form.fields, key)) return form.fields[key];
  return key.startsWith("x-") ? undefined : form?.others?.of;
}

function keywordsOf(
  schema: JsonObject,
  keywords: readonly string[],
  places: JsonPlaces,
): SchemaKeyword[] {
  return keywords
    .filter((keyword) => Object.hasOwn(schema, keyword) && schema[keyword] !== false)
    .map((keyword) => ({ at: places.under(schema, keyword), keyword }));
}

import type {
  Integration,
  JsonObject,
  JsonValue,
  RequestParameter,
  Stated,
} from "../../model/openapi-document";
import { entriesOf } from "./entries-of";
import { isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { resolved } from "./operations-in";
import { toIntegrationResponses } from "./to-responses";

const KEY = "x-amazon-apigateway-integration";

/** What API Gateway does with a call of the operation, if it is said. */
export function toIntegration(
  operation: JsonObject,
  body: JsonObject,
  places: JsonPlaces,
): Integration | undefined {
  const value = resolved(body, valueUnder(operation, KEY));
  if (!isJsonMap(value)) return undefined;
  return {
    at: places.of(value),
    type: textOf(value, "type")?.toLowerCase() ?? "",
    uri: statedText(value, "uri", places),
    httpMethod: textOf(value, "httpMethod"),
    connectionType: textOf(value, "connectionType")?.toUpperCase(),
    connectionId: textOf(value, "connectionId"),
    credentials: statedText(value, "credentials", places),
    payloadFormatVersion: stated(value, "payloadFormatVersion", places),
    subtype: textOf(value, "integrationSubtype"),
    requestParameters: requestParameters(valueUnder(value, "requestParameters"), places),
    timeoutInMillis: stated(value, "timeoutInMillis", places),
    entries: entriesOf(value, places),
    responses: toIntegrationResponses(value, body, places),
  };
}

function stated(value: JsonObject, key: string, places: JsonPlaces): Stated<JsonValue> | undefined {
  const inner = valueUnder(value, key);
  return inner === undefined ? undefined : { at: places.under(value, key), value: inner };
}

export function statedText(
  value: JsonObject,
  key: string,
  places: JsonPlaces,
): Stated<string> | undefined {
  const text = textOf(value, key);
  return text === undefined ? undefined : { at: places.under(value, key), value: text };
}

function requestParameters(value: JsonValue | undefined, places: JsonPlaces): RequestParameter[] {
  if (!isJsonMap(value)) return [];
  return Object.entries(value).flatMap(([to, from]) =>
    typeof from === "string" ? [{ at: places.under(value, to), to, from }] : [],
  );
}

import type {
  Entry,
  IntegrationResponse,
  JsonObject,
  JsonValue,
  MethodResponse,
} from "../../model/openapi-document";
import { entriesOf, entryOf } from "./entries-of";
import { isJsonMap, type JsonPlaces, valueUnder } from "./json-places";
import { resolved } from "./operations-in";

/** The answers that an operation describes, itself or by reference. */
export function toMethodResponses(
  operation: JsonObject,
  body: JsonObject,
  places: JsonPlaces,
): MethodResponse[] {
  const responses = valueUnder(operation, "responses");
  if (!isJsonMap(responses)) return [];
  return Object.entries(responses).map(([status, written]) => {
    const headers = valueUnder(resolved(body, written), "headers");
    return {
      at: places.under(responses, status),
      status,
      headers: isJsonMap(headers) ? Object.keys(headers) : [],
    };
  });
}

/** What an integration makes of the answers of its back end. */
export function toIntegrationResponses(
  integration: JsonObject,
  body: JsonObject,
  places: JsonPlaces,
): IntegrationResponse[] {
  return mapsIn(entryOf(integration, "responses", places)).map(({ at, key, value }) => {
    const response = resolved(body, value);
    const parameters = valueUnder(response, "responseParameters");
    return {
      at,
      pattern: key,
      status: statusIn(valueUnder(response, "statusCode")),
      parameters: entriesOf(parameters, places),
    };
  });
}

function mapsIn(entry: Entry | undefined): readonly Entry[] {
  return (entry?.inner ?? []).filter(({ value }) => isJsonMap(value));
}

/** The import takes numbers for it too. */
function statusIn(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

import type { Place } from "../../findings/place";
import type {
  AskedScheme,
  JsonObject,
  JsonValue,
  Operation,
  Parameter,
} from "../../model/openapi-document";
import { entryOf } from "./entries-of";
import { isJsonList, isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { ANY_METHOD, operationsIn, resolved, type WrittenOperation } from "./operations-in";
import { kindOf } from "./scheme-kind";
import { requirementsIn } from "./security";
import { toIntegration } from "./to-integration";
import { toMethodResponses } from "./to-responses";

/** The operations in our words. */
export function toOperations(body: JsonObject, places: JsonPlaces): Operation[] {
  return operationsIn(body).map((written) => toOperation(written, body, places));
}

function toOperation(written: WrittenOperation, body: JsonObject, places: JsonPlaces): Operation {
  const { path, item, key, value } = written;
  const hasSecurity =
    isJsonList(valueUnder(value, "security")) || Object.hasOwn(value, "x-amazon-apigateway-auth");
  const schemes = schemesOf(hasSecurity ? value : body, body, places);
  const has = (kind: AskedScheme["kind"]) => schemes.some((each) => each.kind === kind);
  const auth = textOf(valueUnder(value, "x-amazon-apigateway-auth"), "type")?.toUpperCase();
  const usesIam = auth === "AWS_IAM" || has("iam");
  return {
    at: placeOf(written, places),
    method: key === ANY_METHOD ? "ANY" : key.toUpperCase(),
    path,
    integration: toIntegration(value, body, places),
    parameters: [...parametersIn(item, body, places), ...parametersIn(value, body, places)],
    hasResponses: isJsonMap(valueUnder(value, "responses")),
    responses: toMethodResponses(value, body, places),
    validator: entryOf(value, "x-amazon-apigateway-request-validator", places),
    hasSecurity,
    schemes,
    requiresApiKey: has("api-key"),
    usesIam,
    hasAuthorizer: usesIam || has("authorizer"),
  };
}

/** The method's key in its path, unless the whole method is in another file. */
function placeOf({ item, key, value }: WrittenOperation, places: JsonPlaces): Place {
  const keyed = places.under(item, key);
  const own = places.of(value);
  return own.file === keyed.file ? keyed : own;
}

function schemesOf(holder: JsonObject, body: JsonObject, places: JsonPlaces): AskedScheme[] {
  const all = valueUnder(valueUnder(body, "components"), "securitySchemes");
  return requirementsIn(valueUnder(holder, "security")).flatMap((requirement) =>
    Object.entries(requirement).map(([name, scopes]) => {
      const scheme = resolved(body, valueUnder(all, name));
      return {
        at: places.under(requirement, name),
        name,
        kind: kindOf(scheme),
        scopes: isJsonList(scopes) ? scopes.filter((each) => typeof each === "string") : [],
        isDescribed: scheme !== undefined,
        isKey: textOf(scheme, "type") === "apiKey",
      };
    }),
  );
}

function parametersIn(holder: JsonObject, body: JsonObject, places: JsonPlaces): Parameter[] {
  const written = valueUnder(holder, "parameters");
  if (!isJsonList(written)) return [];
  return written.flatMap((each) => toParameter(each, body, places));
}

function toParameter(written: JsonValue, body: JsonObject, places: JsonPlaces): Parameter[] {
  const value = resolved(body, written);
  const [name, where] = [textOf(value, "name"), textOf(value, "in")];
  if (!isJsonMap(written) || name === undefined || where === undefined) return [];
  return [{ at: places.of(written), name, in: where }];
}

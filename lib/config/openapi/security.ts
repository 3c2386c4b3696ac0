import type { JsonObject, JsonValue, RootSecurity } from "../../model/openapi-document";
import { isJsonList, isJsonMap, type JsonPlaces, valueUnder } from "./json-places";
import { resolved } from "./operations-in";
import { kindOf } from "./scheme-kind";

export function requirementsIn(security: JsonValue | undefined): JsonObject[] {
  return isJsonList(security) ? security.filter(isJsonMap) : [];
}

/** What the whole document asks of the callers of operations that say nothing themselves. */
export function rootSecurity(body: JsonObject, places: JsonPlaces): RootSecurity | undefined {
  if (!Object.hasOwn(body, "security")) return undefined;
  const schemes = valueUnder(valueUnder(body, "components"), "securitySchemes");
  const [first = {}, ...others] = requirementsIn(body.security);
  const keys = Object.keys(first).filter(
    (name) =>
      kindOf(resolved(body, valueUnder(schemes, name))) === "api-key" &&
      others.every((each) => Object.hasOwn(each, name)),
  );
  return { at: places.under(body, "security"), keys };
}

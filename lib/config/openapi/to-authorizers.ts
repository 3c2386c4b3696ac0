import type { Authorizer, JsonObject } from "../../model/openapi-document";
import { entriesOf } from "./entries-of";
import { isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { resolved } from "./operations-in";
import { statedText } from "./to-integration";

/** The authorizers that the security schemes describe. */
export function toAuthorizers(body: JsonObject, places: JsonPlaces): Authorizer[] {
  const schemes = valueUnder(valueUnder(body, "components"), "securitySchemes");
  if (!isJsonMap(schemes)) return [];
  return Object.entries(schemes).flatMap(([name, written]) => {
    const scheme = resolved(body, written);
    const value = resolved(body, valueUnder(scheme, "x-amazon-apigateway-authorizer"));
    if (!isJsonMap(scheme) || !isJsonMap(value)) return [];
    return [
      {
        at: places.of(value),
        scheme: {
          at: places.under(schemes, name),
          name,
          type: textOf(scheme, "type") ?? "",
          in: textOf(scheme, "in"),
          parameter: textOf(scheme, "name"),
        },
        type: textOf(value, "type")?.toLowerCase() ?? "",
        entries: entriesOf(value, places),
        uri: statedText(value, "authorizerUri", places),
        credentials: statedText(value, "authorizerCredentials", places),
      },
    ];
  });
}

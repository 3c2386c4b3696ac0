import type { Authorizer, JsonObject } from "../../model/openapi-document";
import { isJsonMap, type JsonPlaces, valueUnder } from "./json-places";
import { statedText } from "./to-integration";

/** The authorizers that the security schemes describe. */
export function toAuthorizers(body: JsonObject, places: JsonPlaces): Authorizer[] {
  const schemes = valueUnder(valueUnder(body, "components"), "securitySchemes");
  if (!isJsonMap(schemes)) return [];
  return Object.values(schemes).flatMap((scheme) => {
    const value = valueUnder(scheme, "x-amazon-apigateway-authorizer");
    if (!isJsonMap(value)) return [];
    return [
      {
        at: places.of(value),
        uri: statedText(value, "authorizerUri", places),
        credentials: statedText(value, "authorizerCredentials", places),
      },
    ];
  });
}

import type { AskedScheme, JsonValue } from "../../model/openapi-document";
import { textOf, valueUnder } from "./json-places";

/** What API Gateway takes a security scheme for. */
export function kindOf(scheme: JsonValue | undefined): AskedScheme["kind"] {
  if (textOf(scheme, "x-amazon-apigateway-authtype")?.toLowerCase() === "awssigv4") return "iam";
  if (valueUnder(scheme, "x-amazon-apigateway-authorizer") !== undefined) return "authorizer";
  const isKey = textOf(scheme, "type") === "apiKey";
  return isKey && textOf(scheme, "name")?.toLowerCase() === "x-api-key" ? "api-key" : undefined;
}

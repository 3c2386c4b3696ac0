import { TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import type { JsonObject, JsonValue } from "../model/openapi-document";
import { literalText } from "./literal-text";
import { named } from "./named";

/**
 * Keeps a document as a local value, where a reviewer can read its changes line by line, and tells
 * the expression for its text: one whose bytes depend on nothing but what the document says.
 */
export function openApiText(scope: Construct, id: string, body: JsonObject): string {
  named(new TerraformLocal(scope, "openapi", literal(body)), localName(id));
  return `\${jsonencode(local.${localName(id)})}`;
}

/** Changes with what the document says, and only with that. */
export function openApiHash(id: string): string {
  return `\${sha256(jsonencode(local.${localName(id)}))}`;
}

function localName(id: string): string {
  return `openapi_${id}`;
}

/** What Terraform takes for just that value: it would evaluate `${…}` and `%{…}` in a text. */
function literal(value: JsonValue): unknown {
  if (typeof value === "string") return literalText(value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [literalText(key), literal(each)]),
  );
}

import { TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import type { JsonObject } from "../model/openapi-document";
import { evaluatedExpression } from "./evaluated";
import { named } from "./named";

/**
 * Keeps a document as a local value, where a reviewer can read its changes line by line, and tells
 * the expression for its text: one whose bytes depend on nothing but what the document says.
 */
export function openApiText(scope: Construct, id: string, body: JsonObject): string {
  named(new TerraformLocal(scope, "openapi", body), localName(id));
  return evaluatedExpression(`jsonencode(local.${localName(id)})`);
}

/** Changes with what the document says, and only with that. */
export function openApiHash(id: string): string {
  return evaluatedExpression(`sha256(jsonencode(local.${localName(id)}))`);
}

function localName(id: string): string {
  return `openapi_${id}`;
}

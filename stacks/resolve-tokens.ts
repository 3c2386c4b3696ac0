import { DefaultTokenResolver, StringConcat, Token, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import { literalText } from "../lib/constructs/literal-text";

const resolver = new DefaultTokenResolver(new StringConcat());

/**
 * The value as Terraform's JSON has it: every text so that Terraform takes it for just that text, all
 * tokens replaced by what Terraform evaluates, with sorted keys and without what is undefined. A
 * token is the only way to an expression. CDKTF is asked only where there is one: its own walk over
 * everything takes several times as long.
 */
export function resolveTokens(scope: IConstruct, value: unknown): unknown {
  if (typeof value === "string") return resolvedText(scope, value);
  // Some numbers would be tokens to CDKTF. We make none of those, and a user may write them.
  if (typeof value === "number" || typeof value !== "object" || value === null) return value;
  if (Token.isUnresolved(value)) return resolved(scope, value);
  if (Array.isArray(value)) {
    return value.map((item) => resolveTokens(scope, item)).filter((item) => item !== undefined);
  }
  return resolvedMap(scope, value as Readonly<Record<string, unknown>>);
}

function resolvedText(scope: IConstruct, text: string): unknown {
  const literal = literalText(text);
  return literal.includes("TfToken[") ? resolved(scope, literal) : literal;
}

/** Terraform evaluates the keys of maps too. */
function resolvedMap(
  scope: IConstruct,
  map: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) {
    const value = resolveTokens(scope, map[key]);
    if (value !== undefined) result[literalText(key)] = value;
  }
  return result;
}

function resolved(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver, preparing: false });
}

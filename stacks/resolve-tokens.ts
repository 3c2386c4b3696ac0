import { DefaultTokenResolver, StringConcat, Token, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

const resolver = new DefaultTokenResolver(new StringConcat());

/**
 * The value with all tokens replaced by what Terraform evaluates, with sorted keys and without what
 * is undefined. CDKTF is asked only where there is a token: its own walk over everything takes
 * several times as long.
 */
export function resolveTokens(scope: IConstruct, value: unknown): unknown {
  if (typeof value === "string") return value.includes("TfToken[") ? resolved(scope, value) : value;
  if (Token.isUnresolved(value)) return resolved(scope, value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item) => resolveTokens(scope, item)).filter((item) => item !== undefined);
  }
  return resolvedMap(scope, value as Readonly<Record<string, unknown>>);
}

function resolvedMap(
  scope: IConstruct,
  map: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(map).sort()) {
    const value = resolveTokens(scope, map[key]);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function resolved(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver, preparing: false });
}

import type { z } from "zod";
import type { ConfigPath } from "../findings/place";
import { type JsonSchema, toJsonSchema } from "./json-schema";

/** The keys that the map at `path` inside `value` may have, `value` being of `schema`. */
export function knownKeys(schema: z.ZodType, value: unknown, path: ConfigPath): string[] {
  let nodes = variants([toJsonSchema(schema)], value);
  let inner = value;
  for (const step of path) {
    inner = child(inner, step);
    nodes = variants(
      nodes.flatMap((node) => nodeAt(node, step)),
      inner,
    );
  }
  return nodes.flatMap((node) => Object.keys(node.properties ?? {}));
}

function nodeAt(node: JsonSchema, step: string | number): JsonSchema[] {
  const next =
    typeof step === "number" ? node.items : (node.properties?.[step] ?? node.additionalProperties);
  return typeof next === "object" ? [next] : [];
}

/** The alternatives that the value can be meant as: those whose constants it has. */
function variants(nodes: readonly JsonSchema[], value: unknown): JsonSchema[] {
  return nodes
    .flatMap((node) => {
      const alternatives = node.oneOf ?? node.anyOf;
      return alternatives === undefined ? [node] : variants(alternatives, value);
    })
    .filter((node) => hasConstantsOf(node, value));
}

function hasConstantsOf(node: JsonSchema, value: unknown): boolean {
  return Object.entries(node.properties ?? {}).every(
    ([key, property]) => property.const === undefined || property.const === child(value, key),
  );
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

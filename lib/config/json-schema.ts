import { z } from "zod";
import { fleetFileSchema } from "./schema/fleet-file";

/** The part of JSON Schema that the reference and the messages are made from. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly propertyNames?: JsonSchema;
}

export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-7" }) as JsonSchema;
}

/** The forms of which a value can have one. */
export function formsOf(schema: JsonSchema): JsonSchema[] {
  return (schema.oneOf ?? schema.anyOf)?.flatMap(formsOf) ?? [schema];
}

/** The schema of a fleet's file, for editors: draft 7, which all of them know. */
export function fleetJsonSchema(): JsonSchema {
  return toJsonSchema(fleetFileSchema);
}

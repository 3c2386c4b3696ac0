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
}

export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: "draft-7" }) as JsonSchema;
}

/** The schema of a fleet's file, for editors: draft 7, which all of them know. */
export function fleetJsonSchema(): JsonSchema {
  return toJsonSchema(fleetFileSchema);
}

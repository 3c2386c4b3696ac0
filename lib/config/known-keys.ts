import type { z } from "zod";
import type { ConfigPath } from "../findings/place";
import { formsOf, type JsonSchema, toJsonSchema } from "./json-schema";
import { valueAt } from "./value-at";

/** The keys that the map at `path` inside `value` may have, `value` being of `schema`. */
export function knownKeys(schema: z.ZodType, value: unknown, path: ConfigPath): string[] {
  const meant = formsAt(schema, value, path).filter((form) => fits(form, valueAt(value, path)));
  return [...new Set(meant.flatMap((form) => Object.keys(form.properties ?? {})))];
}

/** What the map at `path` would have to say for `key` to be known: such as `endpoint: private`. */
export function settingFor(
  schema: z.ZodType,
  value: unknown,
  path: ConfigPath,
  key: string,
): string | undefined {
  const form = formsAt(schema, value, path).find((each) =>
    Object.hasOwn(each.properties ?? {}, key),
  );
  const [setting] = form === undefined ? [] : constantsOf(form);
  return setting === undefined ? undefined : setting.join(": ");
}

/** The forms that the value at `path` could have, given what stands around it. */
export function formsAt(schema: z.ZodType, value: unknown, path: ConfigPath): JsonSchema[] {
  return path.reduce(
    (forms, step, depth) =>
      forms
        .filter((form) => fits(form, valueAt(value, path.slice(0, depth))))
        .flatMap((form) => formInside(form, step)),
    formsOfSchema(schema),
  );
}

const knownForms = new WeakMap<z.ZodType, JsonSchema[]>();

/** Kept, for a file with one mistake a thousand times. */
function formsOfSchema(schema: z.ZodType): JsonSchema[] {
  const forms = knownForms.get(schema) ?? formsOf(toJsonSchema(schema));
  knownForms.set(schema, forms);
  return forms;
}

function formInside(form: JsonSchema, step: string | number): JsonSchema[] {
  const inner =
    typeof step === "number" ? form.items : (form.properties?.[step] ?? form.additionalProperties);
  return typeof inner === "object" ? formsOf(inner) : [];
}

/** Whether the value can be meant to have this form: no constant of it says otherwise. */
function fits(form: JsonSchema, value: unknown): boolean {
  return constantsOf(form).every(([key, constant]) => {
    const written = valueAt(value, [key]);
    return written === undefined || written === constant;
  });
}

function constantsOf(form: JsonSchema): [string, unknown][] {
  return Object.entries(form.properties ?? {}).flatMap(([key, property]) =>
    property.const === undefined ? [] : [[key, property.const] as [string, unknown]],
  );
}

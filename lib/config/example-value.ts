import type { JsonSchema } from "./json-schema";

/** A short value of this form, for messages: made of the examples that the schema gives. */
export function exampleValue(form: JsonSchema): unknown {
  const [choice] = form.examples ?? form.enum ?? (form.const === undefined ? [] : [form.const]);
  if (choice !== undefined) return choice;
  if (form.items !== undefined) return [exampleValue(form.items)];
  const union =
    form.oneOf?.[0] ??
    form.anyOf?.find((each) => each.examples !== undefined || each.type === "object");
  if (union !== undefined) return exampleValue(union);
  if (form.type === "integer") return form.minimum ?? 1;
  return form.type === "object" ? exampleMap(form) : undefined;
}

function exampleMap({ properties, required, propertyNames, additionalProperties }: JsonSchema) {
  if (properties === undefined) {
    const name = propertyNames === undefined ? undefined : exampleValue(propertyNames);
    if (typeof additionalProperties !== "object") return undefined;
    return { [String(name ?? "name")]: exampleValue(additionalProperties) };
  }
  const keys = required?.length ? required : Object.keys(properties).slice(0, 1);
  const entries = keys.map((key) => [key, exampleValue(properties[key] ?? {})] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

import type { JsonSchema } from "../config/json-schema";

/** The reference of the language in Markdown, from the schema of a fleet's file. */
export function renderConfigReference(schema: JsonSchema): string {
  const sections = Object.entries(schema.properties ?? {}).map(([key, value]) =>
    renderSection(key, value, 2),
  );
  return `# The language

What a fleet's file can say. ${schema.description ?? ""} Generated from the schema that checks it.

${renderTable(schema)}
${sections.join("\n")}`.replace(/\n{3,}/g, "\n\n");
}

/** A key with keys of its own gets a heading, a description and a table. */
function renderSection(path: string, schema: JsonSchema, depth: number): string {
  return formsOf(schema)
    .filter((form) => form.schema.properties !== undefined)
    .map((form) => renderForm(path + form.suffix, form.schema, depth))
    .join("\n");
}

function renderForm(path: string, schema: JsonSchema, depth: number): string {
  const inner = Object.entries(schema.properties ?? {}).map(([key, value]) =>
    renderSection(`${path}.${key}`, value, depth + 1),
  );
  const head = `${"#".repeat(Math.min(depth, 5))} \`${path}\``;
  return [
    head,
    schema.description ?? "",
    renderTable(schema),
    ...inner.filter((text) => text !== ""),
  ].join("\n\n");
}

interface Form {
  /** What to put behind the path: `.<name>` for maps, `[]` for lists, the variant's constant. */
  readonly suffix: string;
  readonly schema: JsonSchema;
}

/** The maps with known keys that a value can be, looking through lists, maps of names and variants. */
function formsOf(schema: JsonSchema): Form[] {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) {
    return alternatives.flatMap((alternative) =>
      formsOf(alternative).map((form) => ({
        ...form,
        suffix: constantOf(alternative) + form.suffix,
      })),
    );
  }
  if (schema.items !== undefined) return suffixed("[]", formsOf(schema.items));
  if (typeof schema.additionalProperties === "object") {
    return suffixed(".<name>", formsOf(schema.additionalProperties));
  }
  return [{ suffix: "", schema }];
}

function suffixed(suffix: string, forms: readonly Form[]): Form[] {
  return forms.map((form) => ({ ...form, suffix: suffix + form.suffix }));
}

function constantOf(schema: JsonSchema): string {
  const [key, constant] =
    Object.entries(schema.properties ?? {}).find(([, property]) => property.const !== undefined) ??
    [];
  return key === undefined ? "" : ` (${key}: ${String(constant?.const)})`;
}

function renderTable(schema: JsonSchema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const required = schema.required?.includes(key) === true ? "required" : "";
    return `| \`${key}\` | ${typeText(property)} | ${required} | ${property.description ?? ""} |`;
  });
  return ["| key | value | | meaning |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map(typeText))].join(" or ");
  if (schema.type === "array") return `list of ${typeText(schema.items ?? {})}`;
  if (schema.type !== "object") return schema.type === "string" ? "text" : (schema.type ?? "");
  return typeof schema.additionalProperties === "object"
    ? `map of name to ${typeText(schema.additionalProperties)}`
    : "map";
}

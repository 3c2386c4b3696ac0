import type { Json, JsonMap } from "./emitted-resources";

/** The parts of a provider's schema that tell what a state has of a resource. */
export interface ResourceSchema {
  readonly version: number;
  readonly block: BlockSchema;
}

export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, InnerBlock>>;
}

interface InnerBlock {
  readonly nesting_mode: string;
  readonly block: BlockSchema;
}

interface AttributeSchema {
  readonly type?: Type;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
}

/** `string`, `["list", "string"]`, `["set", ["object", { "a": "bool" }]]` and the like. */
type Type = string | readonly [string, ...unknown[]];

/**
 * A resource as the state has it once it is made: what the plan knows of it, and for what only the
 * apply tells what is written, or else something that it could be.
 */
export function recorded(
  { attributes = {}, block_types: blocks = {} }: BlockSchema,
  known: Json | undefined,
  unknown: Json | undefined,
  written: JsonMap = {},
): JsonMap {
  const values = Object.entries(attributes).map(([name, { type }]): [string, Json] => {
    const value = inside(known, name) ?? null;
    const missing = inside(unknown, name);
    if (missing === true) return [name, written[name] ?? madeUp(name, type)];
    return [name, completed(value, missing)];
  });
  const inner = Object.entries(blocks).map(
    ([name, { nesting_mode: nesting, block }]): [string, Json] => {
      const value = inside(known, name) ?? (nesting === "single" ? null : []);
      const missing = inside(unknown, name);
      if (!Array.isArray(value)) return [name, value];
      return [name, value.map((item, index) => recorded(block, item, itemOf(missing, index)))];
    },
  );
  return Object.fromEntries([...values, ...inner]);
}

/** What Terraform keeps secret in a state, in the state's own form. */
export function secrets({ attributes = {} }: BlockSchema): Json {
  return Object.entries(attributes).flatMap(([value, { sensitive }]) =>
    sensitive === true ? [[{ type: "get_attr", value }]] : [],
  );
}

/** Whether the provider can have a value of its own for an argument, in whichever blocks it is. */
export function isComputed({ block }: ResourceSchema, names: readonly string[]): boolean {
  const [name = "", ...inner] = names;
  const nested = block.block_types?.[name];
  if (nested === undefined) return block.attributes?.[name]?.computed === true;
  return inner.length > 0 && isComputed({ version: 0, block: nested.block }, inner);
}

function inside(value: Json | undefined, name: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonMap)[name]
    : undefined;
}

function itemOf(value: Json | undefined, index: number): Json | undefined {
  return Array.isArray(value) ? value[index] : undefined;
}

/** A value of an attribute whose inner texts are partly unknown. */
function completed(value: Json, unknown: Json | undefined): Json {
  if (unknown === true) return "made";
  if (Array.isArray(value))
    return value.map((item, index) => completed(item, itemOf(unknown, index)));
  if (typeof unknown !== "object" || unknown === null || typeof value !== "object") return value;
  const missing = Object.entries(unknown).map(([name, each]) => [
    name,
    completed(inside(value, name) ?? null, each),
  ]);
  return { ...value, ...Object.fromEntries(missing) };
}

function madeUp(name: string, type: Type | undefined): Json {
  if (type === "string") return name.endsWith("arn") ? "arn:aws:iam::111111111111:role/made" : "";
  if (type === "number") return 1;
  if (type === "bool") return false;
  return type?.[0] === "map" ? {} : [];
}

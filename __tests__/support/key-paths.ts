import { formsOf, type JsonSchema } from "../../lib/config/json-schema";

/** A key of the language, such as `usagePlans.*.quota.offset`, or one of the forms that a value can have. */
export interface KeyPath {
  readonly path: string;
  /** Whether what it is in can do without it: then it can be taken out by itself. */
  readonly optional: boolean;
}

/** A key of a form: how it is written in a path, and what its value can be. */
interface Inner extends KeyPath {
  readonly schema: JsonSchema;
}

/**
 * Every key of a schema: those of maps as `*`, items of lists as `[]`. Where a value has one of several forms, each
 * is a key of its own: `domains[](edge)` by the word that tells it, `apis.*.policy(string)` by its type.
 */
export function keyPaths(schema: JsonSchema, at = ""): KeyPath[] {
  const forms = formsOf(schema);
  return forms.flatMap((form) => {
    const path = formPath(form, forms, at);
    return [
      ...(path === at ? [] : [{ path, optional: false }]),
      ...innersOf(form, path).flatMap((inner) => [
        { path: inner.path, optional: inner.optional },
        ...keyPaths(inner.schema, inner.path),
      ]),
    ];
  });
}

/** The keys inside a value, with those that tell its forms. */
export function keysIn(schema: JsonSchema, value: unknown, at: string): string[] {
  const forms = formsOf(schema);
  const form = forms.find((each) => fits(each, value));
  if (form === undefined) return [];
  const path = formPath(form, forms, at);
  const steps = Array.isArray(value) ? [...value.keys()] : keysOfMap(value);
  return [
    ...(path === at ? [] : [path]),
    ...steps.flatMap((step) => {
      const inner = innerAt(form, path, step);
      if (inner === undefined) return [];
      return [inner.path, ...keysIn(inner.schema, memberOf(value, step), inner.path)];
    }),
  ];
}

/** The key at the end of a way into a value. */
export function keyAt(
  schema: JsonSchema,
  value: unknown,
  way: readonly (string | number)[],
): { readonly path: string; readonly schema: JsonSchema } {
  return way.reduce<{ path: string; schema: JsonSchema; value: unknown }>(
    (at, step) => {
      const forms = formsOf(at.schema);
      const found = forms
        .filter((form) => at.value === undefined || fits(form, at.value))
        .map((form) => innerAt(form, formPath(form, forms, at.path), step))
        .find((inner) => inner !== undefined);
      if (found === undefined) throw new Error(`${at.path} has no key ${step}`);
      return { path: found.path, schema: found.schema, value: memberOf(at.value, step) };
    },
    { path: "", schema, value },
  );
}

function innersOf(form: JsonSchema, path: string): Inner[] {
  const dot = path === "" ? "" : ".";
  const { properties = {}, required = [], additionalProperties, items } = form;
  return [
    ...Object.entries(properties).map(([key, schema]) => ({
      path: `${path}${dot}${key}`,
      optional: !required.includes(key),
      schema,
    })),
    ...(typeof additionalProperties === "object"
      ? [{ path: `${path}.*`, optional: false, schema: additionalProperties }]
      : []),
    ...(items === undefined ? [] : [{ path: `${path}[]`, optional: false, schema: items }]),
  ];
}

function innerAt(form: JsonSchema, path: string, step: string | number): Inner | undefined {
  const ends = typeof step === "number" ? ["[]"] : [`.${step}`, step, ".*"];
  const inners = innersOf(form, path);
  return ends.flatMap((end) => inners.find((inner) => inner.path === path + end) ?? [])[0];
}

/** Where there is a choice that the keys alone do not show, the path says which form it is. */
function formPath(form: JsonSchema, forms: readonly JsonSchema[], at: string): string {
  if (forms.length === 1) return at;
  const word = constantsOf(form)[0]?.[1];
  if (word !== undefined) return `${at}(${word})`;
  return innersOf(form, at).length > 0 ? at : `${at}(${form.const ?? form.type ?? "value"})`;
}

function constantsOf({ properties = {} }: JsonSchema): [string, unknown][] {
  return Object.entries(properties).flatMap(([key, property]) =>
    property.const === undefined ? [] : [[key, property.const] as [string, unknown]],
  );
}

function fits(form: JsonSchema, value: unknown): boolean {
  if (form.const !== undefined) return form.const === value;
  if (form.enum !== undefined) return form.enum.includes(value);
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (form.type === "object") {
    return isMap && constantsOf(form).every(([key, word]) => memberOf(value, key) === word);
  }
  if (form.type === "array") return Array.isArray(value);
  if (form.type === "integer" || form.type === "number") return typeof value === "number";
  return form.type === undefined || form.type === typeof value;
}

function keysOfMap(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function memberOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}

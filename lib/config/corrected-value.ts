import { correctedTexts } from "./corrected-text";
import { formsOf, type JsonSchema } from "./json-schema";
import { meantChoice } from "./meant-choice";
import { isWrittenMap } from "./value-at";

/** The value of one of these forms that `written` is surely meant as; undefined where none is. */
export function correctedValue(forms: readonly JsonSchema[], written: unknown): unknown {
  for (const form of forms) {
    const found = candidates(form, written).find((each) => accepts(form, each));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value itself where it is of one of the forms, and else what it is surely meant as. */
export function settledValue(forms: readonly JsonSchema[], written: unknown): unknown {
  if (forms.some((form) => accepts(form, written))) return written;
  return correctedValue(forms, written) ?? written;
}

function candidates(form: JsonSchema, written: unknown): unknown[] {
  if (form.const !== undefined) return [meantChoice(written, [form.const])];
  if (form.enum !== undefined) return [meantChoice(only(written), form.enum)];
  switch (form.type) {
    case "string":
      return typeof written === "string" ? correctedTexts(written) : [only(written)];
    case "boolean":
      return [booleanOf(written)];
    case "integer":
      return typeof written === "string" && /^\d+$/.test(written) ? [Number(written)] : [];
    case "array":
      return [listOf(form, written)];
    case "object":
      return [mapOf(form, written)];
    default:
      return [];
  }
}

/** What a list of one has in it, or the only key of a map without values, as `{ allow: {} }`. */
function only(written: unknown): unknown {
  if (Array.isArray(written)) return written.length === 1 ? written[0] : undefined;
  if (!isWrittenMap(written)) return written;
  const [entry, ...more] = Object.entries(written);
  const empty = entry !== undefined && more.length === 0 && isWrittenMap(entry[1]);
  return empty && Object.keys(entry[1] as object).length === 0 ? entry[0] : undefined;
}

function booleanOf(written: unknown): boolean | undefined {
  if (typeof written !== "string" || !/^(true|yes|on|false|no|off)$/i.test(written))
    return undefined;
  return /^(true|yes|on)$/i.test(written);
}

/** A text with commas, or one thing alone, where a list is asked for. */
function listOf(form: JsonSchema, written: unknown): unknown {
  if (typeof written !== "string" && !isWrittenMap(written)) return undefined;
  const items =
    typeof written === "string" ? written.split(",").map((each) => each.trim()) : [written];
  const forms = formsOf(form.items ?? {});
  return items.map((item) =>
    forms.some((each) => accepts(each, item)) ? item : correctedValue(forms, item),
  );
}

/** A text where a map is asked for: the one thing that has to be said in it. */
function mapOf({ properties = {}, required = [] }: JsonSchema, written: unknown): unknown {
  if (typeof written !== "string" && typeof written !== "number") return undefined;
  const arn = /^arn:[^:]*:[^:]*:([^:]*):/.exec(String(written));
  if (arn !== null && properties.existing) return { existing: { [arn[1] ?? ""]: written } };
  if (arn !== null && properties.destinationArn) return { destinationArn: written };
  if (properties.arn) return arn === null ? { domainName: written } : { arn: written };
  const [key, ...more] = required;
  return key === undefined || more.length > 0 ? undefined : { [key]: written };
}

/** Whether the value is of the form, as far as the form alone can tell. */
function accepts(form: JsonSchema, value: unknown): boolean {
  if (form.const !== undefined) return value === form.const;
  if (form.enum !== undefined) return form.enum.includes(value);
  switch (form.type) {
    case "string":
      return typeof value === "string" && patternsOf(form).every((each) => each.test(value));
    case "array":
      return Array.isArray(value) && value.every((item) => acceptsOneOf(form.items ?? {}, item));
    case "object":
      return isWrittenMap(value) && acceptsMap(form, Object.entries(value));
    default:
      return typeof value === (form.type === "integer" ? "number" : form.type);
  }
}

function patternsOf({ pattern, allOf = [] }: JsonSchema): RegExp[] {
  return [pattern, ...allOf.map((each) => each.pattern)].flatMap((each) =>
    each === undefined ? [] : [new RegExp(each)],
  );
}

function acceptsMap(form: JsonSchema, entries: readonly [string, unknown][]): boolean {
  const keys = entries.map(([key]) => key);
  if (form.required?.some((key) => !keys.includes(key))) return false;
  return entries.every(([key, value]) => {
    const inner = form.properties?.[key] ?? form.additionalProperties;
    return typeof inner === "object" ? acceptsOneOf(inner, value) : inner === true;
  });
}

function acceptsOneOf(schema: JsonSchema, value: unknown): boolean {
  return formsOf(schema).some((form) => accepts(form, value));
}

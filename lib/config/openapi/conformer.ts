import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import type { SourceOf } from "../type-wording";
import { type Form, type KeyForm, type ObjectForm, object } from "./form";
import type { FormMistake } from "./form-mistake";
import {
  emptyList,
  missingKey,
  tooSmall,
  unknownKey,
  wrongChoice,
  wrongCount,
  wrongName,
  wrongType,
} from "./form-wording";
import { forms } from "./forms";
import { isJsonList, isJsonMap, type JsonPlaces, textOf } from "./json-places";
import { faultOfReference, standIn } from "./lenient-references";
import { type ObjectMistake, objectMistakes } from "./object-mistakes";

/** What cannot stay is undefined: it is left out. */
type Kept = JsonValue | undefined;

/**
 * Makes a document of the form that OpenAPI 3.0 has. API Gateway's import passes over what has no such
 * form, and warns of some of it; what is imported has nothing of it any more, so that a warning of the
 * import is one of something else. Each mistake is in `mistakes`.
 */
export class Conformer {
  readonly mistakes: FormMistake[] = [];
  readonly #body: JsonObject;
  readonly #places: JsonPlaces;
  readonly #sourceOf: SourceOf;

  constructor(body: JsonObject, places: JsonPlaces, sourceOf: SourceOf) {
    this.#body = body;
    this.#places = places;
    this.#sourceOf = sourceOf;
  }

  /** The document with nothing but what OpenAPI 3.0 allows; undefined where none is left. */
  conform(): JsonObject | undefined {
    const body = this.#value(object("Document"), this.#body, this.#places.of(this.#body));
    return isJsonMap(body) ? body : undefined;
  }

  /** `isNeeded` where nobody knows what the whole is without it. */
  #value(form: Form, value: JsonValue, at: Place, isNeeded = false): Kept {
    switch (form.kind) {
      case "any":
        return value;
      case "object":
        return this.#object(form, value, at);
      case "map":
        return isJsonMap(value)
          ? this.#map(form, value)
          : this.#wrongType("object", value, at, form.isVital);
      case "list":
        return isJsonList(value)
          ? this.#list(form, value)
          : this.#wrongType("array", value, at, form.isVital);
      case "text":
        return this.#text(form.choices, value, at, isNeeded);
      case "boolean":
        return typeof value === "boolean" ? value : this.#wrongType("boolean", value, at);
      case "number":
        return typeof value === "number" ? value : this.#wrongType("number", value, at);
      case "integer":
        return this.#integer(form.least, value, at);
    }
  }

  #object(form: Extract<Form, { kind: "object" }>, value: JsonValue, at: Place): Kept {
    const rules = forms[form.object];
    if (rules === undefined || (form.orBoolean === true && typeof value === "boolean"))
      return value;
    if (!isJsonMap(value)) {
      // With nothing behind it `components:` says no less than without it.
      const isLost = rules.isVital === true && !(value === null && form.object === "Components");
      this.#wrongType("object", value, at, isLost);
      return standIn(form.object);
    }
    const reference = rules.isReferable === true ? textOf(value, "$ref") : undefined;
    return reference === undefined
      ? this.#fields(form.object, rules, value)
      : this.#reference(form.object, reference, value);
  }

  /** Of what leads nowhere, what the import can do without is left out; the rest is told by others. */
  #reference(name: string, reference: string, value: JsonObject): Kept {
    const finding = faultOfReference(
      name,
      reference,
      this.#body,
      this.#places.under(value, "$ref"),
    );
    if (finding === undefined) return value;
    this.#tell(finding);
    return this.#put(standIn(name), value);
  }

  #fields(name: string, form: ObjectForm, value: JsonObject): Kept {
    const at = this.#places.of(value);
    const misspelt = new Set<string>();
    const kept = Object.entries(value).flatMap(([key, inner]): [string, JsonValue][] => {
      const keyed = formOfKey(form, name, key);
      if (keyed === undefined) {
        misspelt.add(closestName(key, Object.keys(form.fields)) ?? "");
        this.#tell(unknownKey(form, key, inside(at, key)), isVitalKey(name, form, key));
        return [];
      }
      const place = this.#innerPlace(value, key, inner);
      const own = this.#value(keyed, inner, place, isNeeded(form, key));
      return own === undefined ? [] : [[key, own]];
    });
    const missing = Object.entries(form.required).filter(([key]) => !Object.hasOwn(value, key));
    for (const [key, example] of missing.filter(([key]) => !misspelt.has(key)))
      this.#tell(missingKey(form, key, example, at), form.isVital);
    const mends = objectMistakes(name, { ...value, ...Object.fromEntries(kept) }, at);
    for (const { finding } of mends) if (finding !== undefined) this.#tell(finding);
    return this.#put(complete(name, Object.fromEntries(kept), mends), value);
  }

  /** What is written in another file is told of there. */
  #innerPlace(around: object, key: string | number, inner: JsonValue): Place {
    return typeof inner === "object" && inner !== null
      ? this.#places.of(inner)
      : this.#places.under(around, key);
  }

  #map({ of, keys, most }: Extract<Form, { kind: "map" }>, value: JsonObject): Kept {
    const at = this.#places.of(value);
    const entries = Object.entries(value);
    if (most !== undefined && entries.length !== most)
      this.#tell(wrongCount(entries.length, most, at));
    const kept = entries.slice(0, most).flatMap(([key, inner]): [string, JsonValue][] => {
      this.#checkName(keys, key, at);
      const own = this.#value(of, inner, this.#innerPlace(value, key, inner));
      return own === undefined ? [] : [[key, own]];
    });
    if (most !== undefined && kept.length !== most) return undefined;
    return this.#put(Object.fromEntries(kept), value);
  }

  #checkName(keys: KeyForm | undefined, key: string, at: Place): void {
    if (keys !== undefined && !keys.pattern.test(key)) this.#tell(wrongName(keys, key, at));
  }

  #list({ of, least }: Extract<Form, { kind: "list" }>, value: readonly JsonValue[]): Kept {
    if (value.length < least) return this.#tell(emptyList(this.#places.of(value)));
    const kept = value.flatMap((item, index): JsonValue[] => {
      const own = this.#value(of, item, this.#innerPlace(value, index, item));
      return own === undefined ? [] : [own];
    });
    return kept.length < least ? undefined : this.#put(kept, value);
  }

  /** A number where a text belongs is taken as it is written: 1.0 is no other text than "1.0". */
  #text(
    choices: readonly string[] | undefined,
    value: JsonValue,
    at: Place,
    isNeeded: boolean,
  ): Kept {
    const text =
      typeof value === "number" || typeof value === "boolean"
        ? (this.#sourceOf(at) ?? String(value))
        : value;
    if (typeof text !== "string") return this.#wrongType("string", value, at, isNeeded);
    if (choices === undefined || choices.includes(text)) return text;
    return this.#tell(wrongChoice(choices, text, at), isNeeded);
  }

  #integer(least: number, value: JsonValue, at: Place): Kept {
    if (typeof value !== "number" || !Number.isInteger(value))
      return this.#wrongType("int", value, at);
    return value >= least ? value : this.#tell(tooSmall(value, least, at));
  }

  #wrongType(expected: string, value: JsonValue, at: Place, isVital?: boolean): undefined {
    return this.#tell(wrongType(expected, value, at, this.#sourceOf(at)), isVital);
  }

  #tell(finding: Finding, isRefused = false): undefined {
    this.mistakes.push({ finding, isRefused });
  }

  /** A part of the copy has the place of what it is a copy of. */
  #put(copy: Kept, original: object): Kept {
    if (typeof copy === "object" && copy !== null)
      this.#places.put(copy, this.#places.of(original));
    return copy;
  }
}

const unknownForm: ObjectForm = { name: "", required: {}, fields: {} };

/** What is sent as a parameter or a header is a text, unless it is said otherwise. */
function withSchema(name: string, kept: JsonObject): JsonObject {
  if (name !== "Parameter" && name !== "Header") return kept;
  const isDescribed = Object.hasOwn(kept, "schema") || Object.hasOwn(kept, "content");
  return isDescribed ? kept : { ...kept, schema: { type: "string" } };
}

/** With what is missing filled in; undefined where something has to be there, and nobody knows what. */
function complete(name: string, kept: JsonObject, mends: readonly ObjectMistake[]): Kept {
  const form = forms[name] ?? unknownForm;
  const mended = withSchema(
    name,
    mends.reduce((value, { mend }) => mend(value), kept),
  );
  const missing = Object.keys(form.required).filter((key) => !Object.hasOwn(mended, key));
  const filled = missing.flatMap((key): [string, JsonValue][] => {
    const value = form.fill?.[key];
    return value === undefined ? [] : [[key, value]];
  });
  if (filled.length < missing.length && form.isVital !== true) return undefined;
  return { ...mended, ...Object.fromEntries(filled) };
}

/** Whether a key has to be there, or says who may call, and nothing can be put in its place. */
function isNeeded(form: ObjectForm, key: string): boolean {
  if (form === forms.SecurityScheme && !["description", "bearerFormat", "flows"].includes(key))
    return true;
  if (form.isVital !== true || !Object.hasOwn(form.required, key)) return false;
  return form.fill?.[key] === undefined;
}

function formOfKey(form: ObjectForm, name: string, key: string): Form | undefined {
  if (Object.hasOwn(form.fields, key)) return form.fields[key];
  if (name === "PathItem" && key === "x-amazon-apigateway-any-method") return object("AnyMethod");
  if (/^x-/.test(key) && form.isExtensible !== false) return { kind: "any" };
  const others = form.others;
  return others?.keys?.pattern.test(key) === false ? undefined : others?.of;
}

/** Whether an unknown key stands for something that decides which operations there are, and for whom. */
function isVitalKey(name: string, form: ObjectForm, key: string): boolean {
  if (name === "Paths" || name === "Responses") return true;
  const meant = closestName(key, Object.keys(form.fields));
  if (name !== "PathItem")
    return meant === "security" || (meant !== undefined && isNeeded(form, meant));
  const field = meant === undefined ? undefined : form.fields[meant];
  const isMethod = field?.kind === "object" && field.object === "Operation";
  return isMethod || (form.strangers !== undefined && Object.hasOwn(form.strangers, key));
}

import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { plainValueHelp, type SourceOf, whatItIs } from "../type-wording";
import { expectedName, named, shown } from "../wording";
import { documentFinding } from "./document-finding";
import { type Form, type KeyForm, type ObjectForm, object } from "./form";
import { forms } from "./forms";
import { isJsonList, isJsonMap, type JsonPlaces, textOf } from "./json-places";
import { objectMistakes } from "./object-mistakes";

interface Checked {
  readonly places: JsonPlaces;
  readonly sourceOf: SourceOf;
}

/** What OpenAPI 3.0 does not allow in the document's form. */
export function checkForm(body: JsonObject, places: JsonPlaces, sourceOf: SourceOf): Finding[] {
  return check(object("Document"), body, places.of(body), { places, sourceOf });
}

function check(form: Form, value: JsonValue, at: Place, checked: Checked): Finding[] {
  switch (form.kind) {
    case "any":
      return [];
    case "object":
      return checkObject(form, value, at, checked);
    case "map":
      return isJsonMap(value)
        ? checkMap(form, value, checked)
        : wrongType("object", value, at, checked);
    case "list":
      return isJsonList(value)
        ? checkList(form, value, checked)
        : wrongType("array", value, at, checked);
    case "text":
      return typeof value === "string"
        ? checkChoice(form.choices, value, at)
        : wrongType("string", value, at, checked);
    case "boolean":
      return typeof value === "boolean" ? [] : wrongType("boolean", value, at, checked);
    case "number":
      return typeof value === "number" ? [] : wrongType("number", value, at, checked);
    case "integer":
      return checkInteger(form.least, value, at, checked);
  }
}

function checkObject(
  { object: name, orBoolean }: Extract<Form, { kind: "object" }>,
  value: JsonValue,
  at: Place,
  checked: Checked,
): Finding[] {
  const form = forms[name];
  if (form === undefined || (orBoolean === true && typeof value === "boolean")) return [];
  if (!isJsonMap(value)) return wrongType("object", value, at, checked);
  if (form.isReferable === true && textOf(value, "$ref") !== undefined) return [];
  const own = checked.places.of(value);
  return [
    ...missingKeys(form, value, own),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const keyed = formOfKey(form, name, key);
      const there = innerPlace(value, key, inner, checked);
      return keyed === undefined
        ? [unknownKey(form, key, inside(own, key))]
        : check(keyed, inner, there, checked);
    }),
    ...objectMistakes(name, value, own),
  ];
}

/** What is written in another file is told of there. */
function innerPlace(
  around: object,
  key: string | number,
  inner: JsonValue,
  { places }: Checked,
): Place {
  return typeof inner === "object" && inner !== null ? places.of(inner) : places.under(around, key);
}

function formOfKey(form: ObjectForm, name: string, key: string): Form | undefined {
  if (Object.hasOwn(form.fields, key)) return form.fields[key];
  if (name === "PathItem" && key === "x-amazon-apigateway-any-method") return object("AnyMethod");
  if (/^x-/.test(key) && form.isExtensible !== false) return { kind: "any" };
  const others = form.others;
  return others?.keys?.pattern.test(key) === false ? undefined : others?.of;
}

function missingKeys(form: ObjectForm, value: JsonObject, at: Place): Finding[] {
  const { name, required } = form;
  return Object.entries(required)
    .filter(([key]) => !Object.hasOwn(value, key) && !isMisspelt(key, form, value))
    .map(([key, example]) =>
      documentFinding(
        at,
        `\`${key}\` is missing in ${name}`,
        `Add it, such as \`${key}: ${example}\`.`,
      ),
    );
}

/** Whether another key is a slip of this one, which is told by itself. */
function isMisspelt(key: string, form: ObjectForm, value: JsonObject): boolean {
  const known = Object.keys(form.fields);
  return Object.keys(value).some(
    (each) => !known.includes(each) && closestName(each, known) === key,
  );
}

function unknownKey(form: ObjectForm, key: string, at: Place): Finding {
  const stranger = form.strangers !== undefined && Object.hasOwn(form.strangers, key);
  const message = `there is no key \`${key}\` in ${form.name}`;
  if (stranger) return documentFinding(at, message, form.strangers?.[key] ?? "");
  const nearest = closestName(key, Object.keys(form.fields));
  if (nearest !== undefined) return documentFinding(at, message, `Did you mean \`${nearest}\`?`);
  const wrong = form.others?.keys?.wrong(key);
  if (wrong !== undefined) return documentFinding(at, wrong.message, wrong.help);
  const known = Object.keys(form.fields).join(", ");
  return documentFinding(
    at,
    message,
    `The keys here are ${known}; keys of your own begin with \`x-\`.`,
  );
}

function checkMap(
  { of, keys, most }: Extract<Form, { kind: "map" }>,
  value: JsonObject,
  checked: Checked,
): Finding[] {
  const at = checked.places.of(value);
  const entries = Object.entries(value);
  const many =
    most !== undefined && entries.length !== most
      ? [
          documentFinding(
            at,
            `${named(at.path)} has ${entries.length} entries, but has to have ${most}`,
            "Keep one of them.",
          ),
        ]
      : [];
  return [
    ...many,
    ...entries.flatMap(([key, inner]) => [
      ...(keys === undefined || keys.pattern.test(key)
        ? []
        : [wrongName(keys, key, inside(at, key))]),
      ...check(of, inner, innerPlace(value, key, inner, checked), checked),
    ]),
  ];
}

function wrongName(keys: KeyForm, key: string, at: Place): Finding {
  const { message, help } = keys.wrong(key);
  return documentFinding(at, message, help);
}

function checkList(
  { of, least }: Extract<Form, { kind: "list" }>,
  value: readonly JsonValue[],
  checked: Checked,
): Finding[] {
  const at = checked.places.of(value);
  if (value.length < least)
    return [
      documentFinding(at, `${named(at.path)} is an empty list`, "Leave it out, or fill it in."),
    ];
  return value.flatMap((item, index) =>
    check(of, item, innerPlace(value, index, item, checked), checked),
  );
}

function checkChoice(choices: readonly string[] | undefined, value: string, at: Place): Finding[] {
  if (choices === undefined || choices.includes(value)) return [];
  const nearest = closestName(value, choices);
  const help = nearest === undefined ? "" : `Did you mean ${nearest}? `;
  return [
    documentFinding(
      at,
      `${named(at.path)} cannot be ${shown(value)}`,
      `${help}It can be ${choices.join(", ")}.`,
    ),
  ];
}

function checkInteger(least: number, value: JsonValue, at: Place, checked: Checked): Finding[] {
  if (typeof value !== "number" || !Number.isInteger(value))
    return wrongType("int", value, at, checked);
  if (value >= least) return [];
  return [
    documentFinding(
      at,
      `${named(at.path)} is ${value}, but has to be at least ${least}`,
      `Write a number of at least ${least}.`,
    ),
  ];
}

function wrongType(
  expected: string,
  value: JsonValue,
  at: Place,
  { sourceOf }: Checked,
): Finding[] {
  const source = sourceOf(at);
  return [
    documentFinding(
      at,
      `${named(at.path)} has to be ${expectedName(expected)}, but ${whatItIs(value, source)}`,
      typeHelp(expected, value, at, source),
    ),
  ];
}

function typeHelp(
  expected: string,
  value: JsonValue,
  at: Place,
  source: string | undefined,
): string {
  if (at.path.at(-1) === "type" && isJsonList(value))
    return "Write one type; where the value may be null, add `nullable: true`.";
  if (/^exclusiveM/.test(String(at.path.at(-1))))
    return "OpenAPI 3.0 has a number in `minimum` or `maximum`, and true here beside it.";
  const orNot = value === null ? ", or leave it out" : "";
  return plainValueHelp(value, expected, source) ?? `Write ${expectedName(expected)}${orNot}.`;
}

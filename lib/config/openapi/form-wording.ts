import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import type { JsonValue } from "../../model/openapi-document";
import { plainValueHelp, whatItIs } from "../type-wording";
import { expectedName, named, shown } from "../wording";
import { documentFinding } from "./document-finding";
import type { KeyForm, ObjectForm } from "./form";
import { isJsonList } from "./json-places";

export function missingKey({ name }: ObjectForm, key: string, example: string, at: Place): Finding {
  return documentFinding(
    at,
    `\`${key}\` is missing in ${name}`,
    `Add it, such as \`${key}: ${example}\`.`,
  );
}

export function unknownKey(form: ObjectForm, key: string, at: Place): Finding {
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

export function wrongCount(count: number, most: number, at: Place): Finding {
  return documentFinding(
    at,
    `${named(at.path)} has ${count} entries, but has to have ${most}`,
    "Keep one of them.",
  );
}

export function wrongName(keys: KeyForm, key: string, at: Place): Finding {
  const { message, help } = keys.wrong(key);
  return documentFinding(inside(at, key), message, help);
}

export function emptyList(at: Place): Finding {
  return documentFinding(at, `${named(at.path)} is an empty list`, "Leave it out, or fill it in.");
}

export function wrongChoice(choices: readonly string[], value: string, at: Place): Finding {
  const nearest = closestName(value, choices);
  const help = nearest === undefined ? "" : `Did you mean ${nearest}? `;
  return documentFinding(
    at,
    `${named(at.path)} cannot be ${shown(value)}`,
    `${help}It can be ${choices.join(", ")}.`,
  );
}

export function tooSmall(value: number, least: number, at: Place): Finding {
  return documentFinding(
    at,
    `${named(at.path)} is ${value}, but has to be at least ${least}`,
    `Write a number of at least ${least}.`,
  );
}

/** `source` is the value as it is written, where it is a number or a word without quotes. */
export function wrongType(
  expected: string,
  value: JsonValue,
  at: Place,
  source: string | undefined,
): Finding {
  return documentFinding(
    at,
    `${named(at.path)} has to be ${expectedName(expected)}, but ${whatItIs(value, source)}`,
    typeHelp(expected, value, at, source),
  );
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

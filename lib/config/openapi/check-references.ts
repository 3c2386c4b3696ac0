import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { documentFinding } from "./document-finding";
import { isJsonList, isJsonMap, type JsonPlaces, textOf } from "./json-places";
import { parseReference, valueAtPointer } from "./json-pointer";

/** References of the document to parts of it that are not there. */
export function checkReferences(body: JsonObject, places: JsonPlaces): Finding[] {
  return referencesIn(body, body, places);
}

function referencesIn(value: JsonValue, body: JsonObject, places: JsonPlaces): Finding[] {
  if (isJsonList(value)) return value.flatMap((item) => referencesIn(item, body, places));
  if (!isJsonMap(value)) return [];
  const reference = textOf(value, "$ref");
  const at = places.under(value, "$ref");
  const own = reference === undefined ? undefined : faultIn(reference, body, at);
  return [
    ...(own === undefined ? [] : [own]),
    ...Object.entries(value).flatMap(([key, inner]) =>
      isOfNoConcern(key) ? [] : referencesIn(inner, body, places),
    ),
  ];
}

/** Samples, and what other tools have in the document: API Gateway does not look into them. */
function isOfNoConcern(key: string): boolean {
  return key === "example" || (/^x-/.test(key) && !/^x-amazon-apigateway/.test(key));
}

/** What is wrong with a reference; an empty one has been told of already. */
export function faultIn(written: string, body: JsonObject, at: Place): Finding | undefined {
  if (written === "") return undefined;
  if (/^[a-z][a-z+.-]+:/i.test(written)) return online(written, at);
  const pointer = parseReference(written)?.pointer;
  if (pointer === undefined) return noWay(written, at);
  if (valueAtPointer(body, pointer) !== undefined)
    return isEndless(written, body) ? endless(written, at) : undefined;
  const siblings = valueAtPointer(body, pointer.slice(0, -1));
  const names = isJsonMap(siblings) ? Object.keys(siblings) : [];
  const nearest = closestName(pointer.at(-1) ?? "", names);
  const meant =
    nearest === undefined ? undefined : `#/${[...pointer.slice(0, -1), nearest].join("/")}`;
  return documentFinding(
    at,
    `\`${written}\` leads to nothing in this document`,
    meant === undefined ? helpFor(pointer) : `Did you mean \`${meant}\`?`,
  );
}

function online(written: string, at: Place): Finding {
  return documentFinding(
    at,
    `\`${written}\` is on the network, and nothing is read from there`,
    "Save it as a file beside the document, and refer to that.",
  );
}

function noWay(written: string, at: Place): Finding {
  return documentFinding(
    at,
    `what follows the \`#\` of \`${written}\` does not begin with a slash`,
    "Write the way from the top of the document, such as `#/components/schemas/Item`.",
  );
}

function helpFor(pointer: readonly string[]): string {
  if (pointer[0] === "definitions")
    return `OpenAPI 3.0 has schemas in \`components\`: \`#/components/schemas/${pointer[1] ?? "…"}\`.`;
  if (pointer.at(-1) === "Empty")
    return "API Gateway's console has a model `Empty`, and a document has to bring it: `components: { schemas: { Empty: { type: object } } }`.";
  return `Write it under \`${pointer.slice(0, -1).join(".")}\`, or correct the way to it.`;
}

/** References that lead from one to the next, and never to anything. */
function isEndless(written: string, body: JsonObject): boolean {
  const seen = new Set<string>();
  let next: string | undefined = written;
  while (next !== undefined) {
    if (seen.has(next)) return true;
    seen.add(next);
    next = textOf(valueAtPointer(body, parseReference(next)?.pointer ?? []), "$ref");
  }
  return false;
}

function endless(written: string, at: Place): Finding {
  return documentFinding(
    at,
    `\`${written}\` leads from one reference to the next, and never to anything else`,
    "Write out at one of the places what is meant.",
  );
}

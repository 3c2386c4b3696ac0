import { closestName } from "../../findings/closest-name";
import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { documentFinding } from "./document-finding";
import { isJsonList, isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { parseReference, valueAtPointer } from "./json-pointer";
import { securityOf } from "./security";

/** References of the document to parts of it that are not there. */
export function checkReferences(body: JsonObject, places: JsonPlaces): Finding[] {
  return [...referencesIn(body, body, places), ...unknownSchemes(body, places)];
}

function referencesIn(value: JsonValue, body: JsonObject, places: JsonPlaces): Finding[] {
  if (isJsonList(value)) return value.flatMap((item) => referencesIn(item, body, places));
  if (!isJsonMap(value)) return [];
  const reference = textOf(value, "$ref");
  const own =
    reference === undefined || reference === ""
      ? []
      : leadsNowhere(reference, body, places.under(value, "$ref"));
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      key === "example" ? [] : referencesIn(inner, body, places),
    ),
  ];
}

function leadsNowhere(written: string, body: JsonObject, at: Place): Finding[] {
  const pointer = parseReference(written)?.pointer ?? [];
  if (valueAtPointer(body, pointer) !== undefined)
    return isEndless(written, body) ? [endless(written, at)] : [];
  const siblings = valueAtPointer(body, pointer.slice(0, -1));
  const names = isJsonMap(siblings) ? Object.keys(siblings) : [];
  const nearest = closestName(pointer.at(-1) ?? "", names);
  const meant =
    nearest === undefined ? undefined : `#/${[...pointer.slice(0, -1), nearest].join("/")}`;
  return [
    documentFinding(
      at,
      `\`${written}\` leads to nothing in this document`,
      meant === undefined ? helpFor(pointer) : `Did you mean \`${meant}\`?`,
    ),
  ];
}

function helpFor(pointer: readonly string[]): string {
  if (pointer[0] === "definitions")
    return `OpenAPI 3.0 has schemas in \`components\`: \`#/components/schemas/${pointer[1] ?? "…"}\`.`;
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

/** Names in `security` that stand for no security scheme. */
function unknownSchemes(body: JsonObject, places: JsonPlaces): Finding[] {
  const schemes = valueUnder(valueUnder(body, "components"), "securitySchemes");
  const known = isJsonMap(schemes) ? Object.keys(schemes) : [];
  return securityOf(body, places)
    .filter(({ scheme }) => !known.includes(scheme))
    .map(({ scheme, at }) => {
      const nearest = closestName(scheme, known);
      return documentFinding(
        at,
        `there is no security scheme \`${scheme}\``,
        nearest === undefined ? describeScheme(scheme) : `Did you mean \`${nearest}\`?`,
      );
    });
}

function describeScheme(scheme: string): string {
  const authorizer = `\`${scheme}: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authorizer: { type: request, authorizerUri: arn:…:apigateway:…:lambda:path/2015-03-31/functions/<arn>/invocations, … } }\``;
  return `Describe it under \`components.securitySchemes\`: a function that decides on calls as ${authorizer}, an API key as \`{ type: apiKey, name: x-api-key, in: header }\`.`;
}

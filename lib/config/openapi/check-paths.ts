import type { Finding } from "../../findings/finding";
import type { JsonObject } from "../../model/openapi-document";
import { documentFinding } from "./document-finding";
import { isJsonList, isJsonMap, type JsonPlaces, textOf, valueUnder } from "./json-places";
import { operationsIn, pathsIn, resolved } from "./operations-in";

/** What is wrong between the paths of a document, each of which is right by itself. */
export function checkPaths(body: JsonObject, places: JsonPlaces): Finding[] {
  return [
    ...sameTemplates(body, places),
    ...sameParameters(body, places),
    ...sameNames(body, places),
  ];
}

/** Two paths that differ in the names of their parameters only. */
function sameTemplates(body: JsonObject, places: JsonPlaces): Finding[] {
  const paths = valueUnder(body, "paths");
  if (!isJsonMap(paths)) return [];
  const first = new Map<string, string>();
  return Object.keys(paths).flatMap((path) => {
    const template = path.replace(/\{[^/{}]*?(\+?)\}/g, "{$1}");
    const earlier = first.get(template);
    if (earlier === undefined) first.set(template, path);
    if (earlier === undefined || !path.startsWith("/")) return [];
    const finding = documentFinding(
      places.under(paths, path),
      `\`${path}\` is the same path as \`${earlier}\`, with another name for a part of it`,
      "Write both with the same names, and their methods below one of them.",
    );
    const at = places.under(paths, earlier);
    return [{ ...finding, related: [{ at, message: "the first one" }] }];
  });
}

/** A parameter that is described twice in one list. */
function sameParameters(body: JsonObject, places: JsonPlaces): Finding[] {
  const items = pathsIn(body).map(([, item]) => item);
  const operations = operationsIn(body).map(({ value }) => value);
  return [...items, ...operations].flatMap((holder) => {
    const parameters = valueUnder(holder, "parameters");
    if (!isJsonList(parameters)) return [];
    const seen = new Set<string>();
    return parameters.flatMap((written) => {
      const value = resolved(body, written);
      const [name, where] = [textOf(value, "name"), textOf(value, "in")];
      const key = JSON.stringify([where, name]);
      if (!isJsonMap(written) || name === undefined || !seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        documentFinding(
          places.of(written),
          `the parameter \`${name}\` in the ${where} is described twice`,
          "Keep one of them.",
        ),
      ];
    });
  });
}

/** Two operations of the same name. */
function sameNames(body: JsonObject, places: JsonPlaces): Finding[] {
  const seen = new Set<string>();
  const operations = new Set(operationsIn(body).map(({ value }) => value));
  return [...operations].flatMap((value) => {
    const name = textOf(value, "operationId");
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return [];
    }
    return [
      documentFinding(
        places.under(value, "operationId"),
        `another operation has the \`operationId\` \`${name}\` already`,
        "Give each operation a name of its own, or none.",
      ),
    ];
  });
}

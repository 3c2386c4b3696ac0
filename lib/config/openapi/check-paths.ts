import type { Finding } from "../../findings/finding";
import type { JsonObject } from "../../model/openapi-document";
import { documentFinding } from "./document-finding";
import { isJsonMap, type JsonPlaces, valueUnder } from "./json-places";

/** Two paths that differ in the names of their parameters only, each of which is right by itself. */
export function checkPaths(body: JsonObject, places: JsonPlaces): Finding[] {
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

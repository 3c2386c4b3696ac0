import { inside, type Place } from "../findings/place";
import type { ApiKind } from "../model/api";
import type { Fleet } from "../model/fleet";
import { type DocumentedApi, inDocuments } from "./documents";
import type { Violation } from "./rule";

/** What is wrong with the paths of the documents of a kind of API. */
export function inPaths(
  fleet: Fleet,
  kinds: readonly ApiKind[],
  look: (path: string, at: Place) => readonly Violation[],
): Violation[] {
  return inDocuments(fleet, kinds, ({ document }) =>
    pathsOf(document).flatMap((path) => look(path, pathPlace(document, path))),
  );
}

/** The paths that have operations, each once; not the route of calls that no other takes. */
export function pathsOf({ operations }: DocumentedApi["document"]): string[] {
  return [...new Set(operations.map(({ path }) => path))].filter((path) => path !== "/$default");
}

export function pathPlace({ at }: DocumentedApi["document"], path: string): Place {
  return inside(at, "paths", path);
}

import type { ApiKind, OwnedApi } from "../model/api";
import type { Fleet } from "../model/fleet";
import type { OpenApiDocument, Operation } from "../model/openapi-document";
import type { Violation } from "./rule";

/** An API that the fleet makes, with the document that it is made of. */
export interface DocumentedApi {
  readonly api: OwnedApi;
  readonly document: OpenApiDocument;
}

/** The APIs that the fleet makes of a document that could be understood. */
export function documentedApis(fleet: Fleet): DocumentedApi[] {
  return fleet.apis.flatMap((api) =>
    api.owned && api.document !== undefined ? [{ api, document: api.document }] : [],
  );
}

/** What is wrong with the documents of a kind of API: told once, of however many APIs they are. */
export function inDocuments(
  fleet: Fleet,
  kinds: readonly ApiKind[],
  look: (each: DocumentedApi) => readonly Violation[],
): Violation[] {
  const all = documentedApis(fleet).filter(({ api }) => kinds.includes(api.kind));
  return once(all.flatMap(look));
}

/** What is wrong with their operations. */
export function inOperations(
  fleet: Fleet,
  kinds: readonly ApiKind[],
  look: (operation: Operation, each: DocumentedApi) => readonly Violation[],
): Violation[] {
  return inDocuments(fleet, kinds, (each) =>
    each.document.operations.flatMap((operation) => look(operation, each)),
  );
}

/** An operation as it is said in a sentence. */
export function operationName({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function once(violations: readonly Violation[]): Violation[] {
  const keys = violations.map(({ at, message }) => JSON.stringify([at, message]));
  return violations.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

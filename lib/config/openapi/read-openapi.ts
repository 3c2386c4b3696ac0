import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import type { JsonObject, JsonValue, OpenApiDocument } from "../../model/openapi-document";
import { attachedName } from "../attached-file";
import type { AttachedFiles } from "../attached-files";
import { checkPaths } from "./check-paths";
import { checkReferences } from "./check-references";
import { checkTemplates } from "./check-templates";
import { checkVersion } from "./check-version";
import { documentFinding } from "./document-finding";
import { inForm } from "./in-form";
import { Inliner } from "./inline-references";
import { isJsonMap, JsonPlaces } from "./json-places";
import { toDocument } from "./to-document";

/**
 * The OpenAPI document in the file that is written at a place. Undefined where it cannot be understood:
 * what is wrong is told in `files`, once for each file.
 */
export function readOpenApi(
  written: string,
  at: Place,
  files: AttachedFiles,
): OpenApiDocument | undefined {
  const name = attachedName(written, at.file);
  if (files.documents.has(name)) return files.documents.get(name);
  const data = files.dataOf(written, at);
  const document = data === undefined ? undefined : understood(name, data.value, files);
  if (data !== undefined) files.documents.set(name, document);
  return document;
}

function understood(
  name: string,
  value: JsonValue,
  files: AttachedFiles,
): OpenApiDocument | undefined {
  const top: Place = { file: name, path: [] };
  const refused = isJsonMap(value) ? checkVersion(value, top) : [notADocument(top)];
  files.findings.push(...refused);
  if (refused.length > 0) return undefined;
  const places = new JsonPlaces();
  const inliner = new Inliner(name, files, places);
  const inlined = inliner.inline(value, { at: top, chain: [], depth: 0 });
  if (!isJsonMap(inlined)) return undefined;
  const { body, mistakes } = inForm(inlined, places, (place) => files.sourceOf(place));
  const grave = mistakes.filter(({ isRefused }) => isRefused);
  const findings = once([
    ...inliner.findings,
    ...grave.map(({ finding }) => finding),
    ...mistakesBetween(body ?? inlined, places),
  ]);
  files.findings.push(...findings);
  if (body === undefined || findings.length > 0 || !inliner.isComplete) return undefined;
  const told = mistakes.filter(({ isRefused }) => !isRefused).map(({ finding }) => finding);
  return toDocument(body, places, once(told));
}

/** What is wrong between the parts of a document, each of which is right by itself. */
function mistakesBetween(body: JsonObject, places: JsonPlaces): Finding[] {
  return [
    ...checkReferences(body, places),
    ...checkTemplates(body, places),
    ...checkPaths(body, places),
  ];
}

/** What two references lead to in another file is looked at twice, and wrong once. */
function once(findings: readonly Finding[]): Finding[] {
  const keys = findings.map(({ at, message }) => JSON.stringify([at, message]));
  return findings.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function notADocument(at: Place): Finding {
  return documentFinding(
    at,
    "this is no OpenAPI document, which is a map of keys and values",
    "Begin it with `openapi: 3.0.3`, `info:` and `paths:`.",
  );
}

import { attachedIn } from "../../lib/config/attached-file";
import { AttachedFiles } from "../../lib/config/attached-files";
import { locateFindings } from "../../lib/config/locate-findings";
import { documentFinding } from "../../lib/config/openapi/document-finding";
import { readOpenApi } from "../../lib/config/openapi/read-openapi";
import type { OpenApiDocument } from "../../lib/model/openapi-document";

/** A document that was read, and what is wrong with it, refused or not: place, message and help. */
export interface ReadDocument {
  readonly document: OpenApiDocument | undefined;
  readonly told: readonly (readonly [place: string, message: string, help: string])[];
}

/** Reads `api.yaml` of the files, or the text as it. */
export function readDocument(
  files: string | Readonly<Record<string, string | Uint8Array>>,
  name = "api.yaml",
): ReadDocument {
  const attached = new AttachedFiles(
    attachedIn(typeof files === "string" ? { [name]: files } : files),
  );
  const document = readOpenApi(
    name,
    { file: "domains.yaml", path: ["apis", "a", "openapi"] },
    attached,
  );
  const deviations = (document?.deviations ?? []).map(({ at, message, help }) =>
    documentFinding(at, message, help),
  );
  const located = locateFindings([...attached.findings, ...deviations], attached.texts);
  return {
    document,
    told: located.map(({ at, line, column, message, help }) => [
      `${at.file}:${line}:${column}`,
      message,
      help,
    ]),
  };
}

/** A document with this below its `paths`, and more keys. */
export function withPaths(paths: string, more = ""): string {
  return `openapi: 3.0.3
info: { title: Items, version: "1.0" }
paths:
${paths.replaceAll(/^/gm, "  ")}
${more}`;
}

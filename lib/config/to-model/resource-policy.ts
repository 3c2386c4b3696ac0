import type { Place } from "../../findings/place";
import type { ResourcePolicy } from "../../model/api";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import type { AttachedFiles } from "../attached-files";
import { fileFinding } from "../file-finding";
import { isJsonMap } from "../openapi/json-places";
import type { WrittenApi } from "../schema/api";
import { whatItIs } from "../type-wording";
import { isWrittenMap } from "../value-at";

/** The policy that is written at a place, or in the file that is named there. */
export function toResourcePolicy(
  written: WrittenApi["policy"],
  at: Place,
  files: AttachedFiles,
): ResourcePolicy | undefined {
  if (written === undefined) return undefined;
  if (typeof written !== "string") return { at, document: toJsonObject(written) };
  const data = files.dataOf(written, at);
  if (data === undefined) return { at, document: undefined };
  const top: Place = { file: data.name, path: [] };
  if (isJsonMap(data.value)) return { at: top, document: data.value };
  const message = `a policy has to be a map of keys and values, but this ${whatItIs(data.value, undefined)}`;
  const help = 'Write one with `Version: "2012-10-17"` and `Statement:`.';
  files.findings.push(fileFinding("file-type", data.name, [], message, help));
  return { at: top, document: undefined };
}

/** What YAML has read is JSON, but for what has no JSON. */
function toJsonObject(written: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, toJson(value)]));
}

function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(toJson);
  if (isWrittenMap(value)) return toJsonObject(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

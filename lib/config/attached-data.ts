import type { Finding } from "../findings/finding";
import type { ConfigPath } from "../findings/place";
import type { JsonValue } from "../model/openapi-document";
import { decodeFile } from "./decode-file";
import { fileFinding } from "./file-finding";
import { FileText } from "./file-text";
import { inDocumentWords } from "./openapi/document-wording";
import { parseYaml } from "./parse-yaml";
import type { PositionedFinding } from "./positioned-finding";
import { refuseAttachedTexts } from "./refuse-texts";
import { shown } from "./wording";

/** What came of reading a file of YAML or JSON. */
export interface ReadData {
  /** What it says; undefined where it cannot be used. */
  readonly value: JsonValue | undefined;
  /** To find places in; undefined where it is no text. */
  readonly source: FileText | undefined;
  readonly findings: readonly (Finding | PositionedFinding)[];
}

/** What the bytes of a file of YAML or JSON say. */
export function readData(name: string, bytes: Uint8Array): ReadData {
  const decoded = decodeFile(name, bytes);
  const faults = decoded.findings.map((each) => ("line" in each ? inDocumentWords(each) : each));
  const [file] = decoded.files;
  if (file === undefined) return { value: undefined, source: undefined, findings: faults };
  const text = withoutTabs(file.text);
  const { value, document, findings: mistakes } = parseYaml({ name, text });
  const refused = value === undefined ? [] : refuseAttachedTexts(name, value);
  const odd = value === undefined ? [] : endlessNumbers(name, value);
  return {
    value: refused.length + odd.length === 0 && isJson(value) ? value : undefined,
    source: new FileText(text, document),
    findings: [...faults, ...mistakes.map(inDocumentWords), ...refused, ...odd],
  };
}

/** JSON can be indented with tabs, which YAML has no word for; between its values they are spaces. */
function withoutTabs(text: string): string {
  if (!text.includes("\t") || !/^\s*[{[]/.test(text)) return text;
  try {
    JSON.parse(text);
    return text.replaceAll("\t", " ");
  } catch {
    return text;
  }
}

/** Whether the value can be written as JSON. */
function isJson(value: unknown): value is JsonValue {
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === "object" && value !== null) return Object.values(value).every(isJson);
  return value === null || ["string", "boolean", "number"].includes(typeof value);
}

/** Numbers that YAML has and JSON has not. */
function endlessNumbers(file: string, value: unknown, path: ConfigPath = []): Finding[] {
  if (typeof value === "number" && !Number.isFinite(value))
    return [
      fileFinding("file-value", file, path, `JSON has no number ${shown(value)}`, "Write another."),
    ];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => endlessNumbers(file, inner, [...path, key]));
}

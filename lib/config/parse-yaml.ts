import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { Finding } from "../findings/finding";
import type { ConfigFile } from "./config-file";

export interface YamlResult {
  /** The file as plain data; undefined where it has errors. */
  readonly value: unknown;
  readonly findings: readonly YamlFinding[];
}

/** A mistake in the YAML itself: known by its offset, since nothing could be parsed to point into. */
export interface YamlFinding extends Finding {
  readonly line: number;
  readonly column: number;
}

/** How often a file may repeat what an anchor stands for. More is an attack on memory. */
const MOST_ALIASES = 100;

/** Reads one YAML document of plain data. */
export function parseYaml(file: ConfigFile): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "silent",
  });
  const findings = [...document.errors, ...document.warnings].map((error) =>
    syntaxFinding(file.name, error, lines),
  );
  if (findings.length > 0) return { value: undefined, findings };
  if (document.contents === null) {
    return { value: undefined, findings: [emptyFinding(file.name)] };
  }
  return plainData(file.name, document);
}

function plainData(file: string, document: Document.Parsed): YamlResult {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), findings: [] };
  } catch {
    const message = `anchors and aliases repeat more than ${MOST_ALIASES} values`;
    return {
      value: undefined,
      findings: [yamlFinding(file, 1, 1, message, "Write the values out.")],
    };
  }
}

function syntaxFinding(file: string, error: YAMLError, lines: LineCounter): YamlFinding {
  const { line, col } = lines.linePos(error.pos[0]);
  const { message, help } = wordingOf(error);
  return yamlFinding(file, line, col, message, help);
}

function wordingOf(error: YAMLError): { message: string; help: string } {
  switch (error.code) {
    case "DUPLICATE_KEY":
      return {
        message: "this key stands twice in the same map",
        help: "Keep one of them; YAML would take the last and drop the first.",
      };
    case "TAB_AS_INDENT":
      return {
        message: "a tab is used to indent",
        help: "Indent with spaces; YAML does not allow tabs.",
      };
    case "MULTIPLE_DOCS":
      return {
        message: "the file holds more than one YAML document",
        help: "Remove the line `---`, or put each part into a file of its own in one folder.",
      };
    default: {
      const text = error.message.split("\n")[0] ?? error.message;
      return {
        message: `this is not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        help: "Look at the indentation, quotes and colons here and on the line above.",
      };
    }
  }
}

function emptyFinding(file: string): YamlFinding {
  return yamlFinding(
    file,
    1,
    1,
    "the file is empty",
    "Begin with `project:` and `domains:`; the README has an example.",
  );
}

function yamlFinding(
  file: string,
  line: number,
  column: number,
  message: string,
  help: string,
): YamlFinding {
  return {
    ruleId: "file-yaml",
    severity: "error",
    at: { file, path: [] },
    message,
    help,
    docs: [],
    line,
    column,
  };
}

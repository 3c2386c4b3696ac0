import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../findings/finding";
import type { ConfigFile } from "./config-file";
import { fileFinding } from "./file-finding";

export interface ReadResult {
  readonly files: readonly ConfigFile[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the fleet's file, or every .yaml and .yml file directly in the fleet's folder, in order of
 * their names. The only place that looks at the user's disk.
 */
export function readConfig(path: string): ReadResult {
  if (!existsSync(path)) {
    return refused(
      path,
      "there is no such file or folder",
      "Name a file or folder that exists: `-c path`.",
    );
  }
  if (!statSync(path).isDirectory()) return readFiles([path]);
  const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) {
    return refused(
      path,
      "the folder has no .yaml or .yml file",
      "Put the fleet's files into it, or name another folder.",
    );
  }
  return readFiles(names.sort().map((name) => join(path, name)));
}

function readFiles(paths: readonly string[]): ReadResult {
  const results = paths.map(readFile);
  return {
    files: results.flatMap((result) => result.files),
    findings: results.flatMap((result) => result.findings),
  };
}

function readFile(path: string): ReadResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refused(path, `it cannot be read: ${reason(error)}`, "Make it readable for you.");
  }
  const text = decode(bytes);
  if (text === undefined) {
    return refused(
      path,
      "this is not a text file in UTF-8",
      "Write the fleet as YAML, saved as UTF-8.",
    );
  }
  return { files: [{ name: path, text }], findings: [] };
}

/** The text, or undefined for bytes that are not UTF-8 or that no text has. */
function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

function refused(path: string, message: string, help: string): ReadResult {
  return { files: [], findings: [fileFinding("file-readable", path, [], message, help)] };
}

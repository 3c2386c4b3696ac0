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
  return statSync(path).isDirectory() ? readFolder(path) : readFile(path);
}

function readFolder(path: string): ReadResult {
  let names: string[];
  try {
    names = readdirSync(path).filter(isFleetFile).sort();
  } catch (error) {
    return unreadable(path, error);
  }
  if (names.length > 0) return readFiles(names.map((name) => join(path, name)));
  return refused(
    path,
    "the folder has no .yaml or .yml file",
    "Put the fleet's files into it, or name another folder.",
  );
}

/** Hidden files are editors' and systems' own, such as the locks of open files. */
function isFleetFile(name: string): boolean {
  return /\.ya?ml$/.test(name) && !name.startsWith(".");
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
    return unreadable(path, error);
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

function unreadable(path: string, error: unknown): ReadResult {
  const { code = "unknown" } = error as NodeJS.ErrnoException;
  return refused(path, `it cannot be read: ${code}`, "Make it a file that you may read.");
}

function refused(path: string, message: string, help: string): ReadResult {
  return { files: [], findings: [fileFinding("file-readable", path, [], message, help)] };
}

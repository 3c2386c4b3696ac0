import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type AttachedFile, noSuchFile } from "./attached-file";
import type { ReadResult } from "./config-file";
import { decodeFile } from "./decode-file";
import { fileFinding } from "./file-finding";

/**
 * Reads the fleet's file, or every .yaml and .yml file directly in the fleet's folder, in order of
 * their names. With `readAttached`, the only place that looks at the user's disk.
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

/** Reads a file that the fleet refers to, as its bytes. */
export function readAttached(name: string): AttachedFile {
  if (!existsSync(name)) return { kind: "unreadable", ...noSuchFile };
  try {
    return { kind: "read", bytes: readFileSync(name) };
  } catch (error) {
    const [message, help] = attachedReasons[codeOf(error)] ?? reasonOf(error);
    return { kind: "unreadable", message, help };
  }
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
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(path, error);
  }
  return decodeFile(path, bytes);
}

const isFleetsAffair =
  "Every .yaml and .yml file in the folder is read as a part of the fleet: rename this one, or move it away.";

const reasons: Readonly<Record<string, readonly [message: string, help: string]>> = {
  EISDIR: ["this is a folder, where a file belongs", isFleetsAffair],
  ENOENT: ["this link leads to nothing", isFleetsAffair],
  EACCES: [
    "you may not read this",
    "Give yourself the right to: `chmod u+r` for a file, `u+rx` for a folder.",
  ],
};

const attachedReasons: typeof reasons = {
  ...reasons,
  EISDIR: ["this is a folder, where a file belongs", "Write the path of a file in it."],
};

function unreadable(path: string, error: unknown): ReadResult {
  const [message, help] = reasonOf(error);
  return refused(path, message, help);
}

function reasonOf(error: unknown): readonly [message: string, help: string] {
  const code = codeOf(error);
  return reasons[code] ?? [`it cannot be read: ${code}`, "Make it a file that you may read."];
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

function refused(path: string, message: string, help: string): ReadResult {
  return { files: [], findings: [fileFinding("file-readable", path, [], message, help)] };
}

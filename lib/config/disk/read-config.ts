import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { noSuchFile, type ReadAttached } from "../attached-file";
import type { ReadResult } from "../config-file";
import { decodeFile } from "../decode-file";
import { fileFinding } from "../file-finding";
import type { FileRoot } from "./file-root";
import { FileFault, readRegular } from "./read-regular";

/** Megabytes. A fleet of ten thousand domains has three. */
const MOST_OF_FLEET = 32;

/** Megabytes. API Gateway imports six of a document. */
const MOST_ATTACHED = 20;

/**
 * Reads the fleet's file, or every .yaml and .yml file directly in the fleet's folder, in order of
 * their names. With `attachedReader`, the only place that looks at the user's disk.
 */
export function readConfig(path: string, root: FileRoot): ReadResult {
  if (!existsSync(path)) {
    return refused(
      path,
      "there is no such file or folder",
      "Name a file or folder that exists: `-c path`.",
    );
  }
  if (!root.has(path)) return refused(path, ...outside(root));
  return statSync(path).isDirectory() ? readFolder(path, root) : readFile(path, root);
}

/** Reads files that the fleet refers to, as their bytes. */
export function attachedReader(root: FileRoot): ReadAttached {
  return (name) => {
    if (!root.has(name)) return unusable(...outside(root));
    if (!existsSync(name)) return { kind: "unreadable", ...noSuchFile };
    try {
      return { kind: "read", bytes: readRegular(name, MOST_ATTACHED) };
    } catch (error) {
      return unusable(...(attachedReasons[codeOf(error)] ?? reasonOf(error)));
    }
  };
}

function unusable(message: string, help: string) {
  return { kind: "unreadable", message, help } as const;
}

function outside({ path }: FileRoot): readonly [message: string, help: string] {
  return [
    `it is outside of ${path}, in which all files of a fleet have to be`,
    "Put a copy into that folder or, if the checkout is larger than that, name its folder: `--root PATH`, or `DOMAINS_ROOT` in the environment.",
  ];
}

function readFolder(path: string, root: FileRoot): ReadResult {
  let names: string[];
  try {
    names = readdirSync(path).filter(isFleetFile).sort();
  } catch (error) {
    return unreadable(path, error);
  }
  if (names.length > 0)
    return readFiles(
      names.map((name) => join(path, name)),
      root,
    );
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

function readFiles(paths: readonly string[], root: FileRoot): ReadResult {
  const results = paths.map((path) => readFile(path, root));
  return {
    files: results.flatMap((result) => result.files),
    findings: results.flatMap((result) => result.findings),
  };
}

function readFile(path: string, root: FileRoot): ReadResult {
  if (!root.has(path)) return refused(path, ...outside(root));
  let bytes: Uint8Array;
  try {
    bytes = readRegular(path, MOST_OF_FLEET);
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
  ELOOP: ["this link leads back to itself", isFleetsAffair],
  ENXIO: ["this is a socket, and no file", isFleetsAffair],
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
  if (error instanceof FileFault) return [error.message, error.help];
  const code = codeOf(error);
  return reasons[code] ?? [`it cannot be read: ${code}`, "Make it a file that you may read."];
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

function refused(path: string, message: string, help: string): ReadResult {
  return { files: [], findings: [fileFinding("file-readable", path, [], message, help)] };
}

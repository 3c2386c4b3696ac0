import { posix } from "node:path";

/** A file that the fleet's files refer to, such as an OpenAPI document. */
export type AttachedFile =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable"; readonly message: string; readonly help: string };

/** Reads a file that is referred to, by its name as findings show it. */
export type ReadAttached = (name: string) => AttachedFile;

/** The name of a file that is written in another one: relative to where that one is. */
export function attachedName(written: string, file: string): string {
  if (posix.isAbsolute(written)) return written;
  return posix.normalize(posix.join(posix.dirname(file.replaceAll("\\", "/")), written));
}

/** Reads from texts by name, where there is no disk. */
export function attachedIn(files: Readonly<Record<string, string | Uint8Array>>): ReadAttached {
  return (name) => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (content === undefined) return { kind: "unreadable", ...noSuchFile };
    return { kind: "read", bytes: Buffer.from(content) };
  };
}

/** What is said of a file that is not there. */
export const noSuchFile = {
  message: "there is no such file",
  help: "Correct the path, which begins at the folder of the file that names it, or add the file.",
};

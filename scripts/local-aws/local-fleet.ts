import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseDocument } from "yaml";
import { checkFiles } from "../../lib/cli/check-files";
import { fileRoot, wayBelow } from "../../lib/config/disk/file-root";
import { attachedReader, readConfig } from "../../lib/config/disk/read-config";
import type { Replacement } from "./stand-ins";

/**
 * Writes a copy of a fleet, with the ids of the local AWS and local state, and of the files that it refers to, into
 * `folder` and tells where: the way to the file, or to the folder for a fleet of several files. The copies lie to one
 * another as the originals do below their root, so that none is outside of `folder`.
 */
export function writeLocalFleet(
  config: string,
  replacements: readonly Replacement[],
  folder: string,
): string {
  const root = fileRoot(config, undefined);
  const read = readConfig(config, root);
  const copyOf = (name: string) => copyBelow(folder, root.path, name);
  for (const { name, text } of read.files) {
    const document = parseDocument(text);
    for (const { at, value } of replacements) {
      if (at.file === name) document.setIn(at.path, value);
    }
    // State of a try-out stays here, wherever that of the fleet is.
    document.delete("terraform");
    write(copyOf(name), document.toString({ lineWidth: 0 }));
  }
  const attached = attachedReader(root);
  checkFiles(read, "2000-01-01", (name) => {
    const file = attached(name);
    if (file.kind === "read") write(copyOf(name), file.bytes);
    return file;
  });
  return copyOf(config);
}

/** Where the copy of a file is. By a link one may get into the root from outside: there is no place for such. */
function copyBelow(folder: string, root: string, name: string): string {
  const way = wayBelow(root, resolve(name));
  if (way === undefined)
    throw new Error(`${name} is not below ${root} as it is written; go by the way without links`);
  return join(folder, way);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

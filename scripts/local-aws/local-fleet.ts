import { copyFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parseDocument } from "yaml";
import { checkFiles } from "../../lib/cli/check-files";
import type { ReadResult } from "../../lib/config/config-file";
import { readAttached, readConfig } from "../../lib/config/read-config";
import type { Replacement } from "./stand-ins";

/**
 * Writes a copy of a fleet, with the ids of the local AWS and local state, and of the files that it refers to, into
 * `folder` and tells where: the way to the file, or to the folder for a fleet of several files.
 */
export function writeLocalFleet(
  config: string,
  replacements: readonly Replacement[],
  folder: string,
): string {
  const read = readConfig(config);
  for (const { name, text } of read.files) {
    const document = parseDocument(text);
    for (const { at, value } of replacements) {
      if (at.file === name) document.setIn(at.path, value);
    }
    // State of a try-out stays here, wherever that of the fleet is.
    document.delete("terraform");
    writeFileSync(join(folder, basename(name)), document.toString({ lineWidth: 0 }));
  }
  const isFolder = statSync(config).isDirectory();
  copyAttached(read, isFolder ? config : dirname(config), folder);
  return isFolder ? folder : join(folder, basename(config));
}

function copyAttached(read: ReadResult, from: string, to: string): void {
  const names = new Set<string>();
  checkFiles(read, "2000-01-01", (name) => {
    names.add(name);
    return readAttached(name);
  });
  for (const name of names) {
    const copy = join(to, relative(from, name));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(name, copy);
  }
}

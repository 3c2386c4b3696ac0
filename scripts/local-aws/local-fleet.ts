import { statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseDocument } from "yaml";
import { readConfig } from "../../lib/config/read-config";
import type { Replacement } from "./stand-ins";

/**
 * Writes a copy of a fleet, with the ids of the local AWS and local state, into `folder` and tells where: the way to
 * the file, or to the folder for a fleet of several files.
 */
export function writeLocalFleet(
  config: string,
  replacements: readonly Replacement[],
  folder: string,
): string {
  for (const { name, text } of readConfig(config).files) {
    const document = parseDocument(text);
    for (const { at, value } of replacements) {
      if (at.file === name) document.setIn(at.path, value);
    }
    // State of a try-out stays here, wherever that of the fleet is.
    document.delete("terraform");
    writeFileSync(join(folder, basename(name)), document.toString({ lineWidth: 0 }));
  }
  return statSync(config).isDirectory() ? folder : join(folder, basename(config));
}

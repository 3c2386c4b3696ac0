import { fileRoot } from "../config/disk/file-root";
import { attachedReader, readConfig } from "../config/disk/read-config";
import { type CheckedFleet, checkFiles } from "./check-files";

/**
 * Reads a file or folder and checks the fleet in it. `today`, such as `2026-11-21`, is the day on
 * which acceptances have to be in force and certificates valid; `root` the folder that all files of
 * the fleet are in. Default: the checkout that it is in, or else its own folder.
 */
export function checkFleet(path: string, today: string, root?: string): CheckedFleet {
  const files = fileRoot(path, root);
  return checkFiles(readConfig(path, files), today, attachedReader(files));
}

import { readAttached, readConfig } from "../config/read-config";
import { type CheckedFleet, checkFiles } from "./check-files";

/**
 * Reads a file or folder and checks the fleet in it. `today`, such as `2026-11-21`, is the day on
 * which acceptances have to be in force and certificates valid.
 */
export function checkFleet(path: string, today: string): CheckedFleet {
  return checkFiles(readConfig(path), today, readAttached);
}

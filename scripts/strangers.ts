import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFleet } from "../lib/cli/check-fleet";
import { renderFindings } from "../lib/report/render-findings";
import { EXAMPLE_DAY } from "./examples";

/** Where the wrong fleets are, and beside each what is told of it. */
const FOLDER = join("__tests__", "strangers");

/** The wrong fleets, by their file names without an ending or the names of their folders. */
export function strangerNames(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(".yaml"))
    .map((entry) => entry.name.replace(/\.yaml$/, ""))
    .sort();
}

/** The file with what is told of a wrong fleet. */
export function expectedFile(name: string): string {
  return join(FOLDER, `${name}.txt`);
}

/** What a check of a wrong fleet tells. */
export function toldStranger(name: string): string {
  const isFile = readdirSync(FOLDER).includes(`${name}.yaml`);
  const { findings } = checkFleet(join(FOLDER, isFile ? `${name}.yaml` : name), EXAMPLE_DAY);
  return renderFindings(findings).replaceAll(`${FOLDER}/`, "");
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { staleStacks } from "./stale-stacks";
import { type SynthesizedFiles, stackFile } from "./synthesize";

/** What became of the stacks in the output folder. */
export interface Published {
  /** Stacks whose folder was removed because the fleet has them no more. */
  readonly removed: readonly string[];
}

/** Brings the output folder to the new state: changed files are written, stale stacks removed. */
export function publish(files: SynthesizedFiles, outdir: string): Published {
  for (const [file, text] of files) {
    const path = join(outdir, file);
    if (existsSync(path) && readFileSync(path).equals(text)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const removed = staleStacks(files, outdir);
  for (const name of removed)
    removeStack(join(outdir, "stacks", name), join(outdir, stackFile(name)));
  return { removed };
}

/** State that somebody keeps beside a stack is all there is to destroy it by: then only the stack goes. */
function removeStack(folder: string, file: string): void {
  const holdsState = readdirSync(folder).some((name) => name.includes(".tfstate"));
  rmSync(holdsState ? file : folder, { recursive: true });
}

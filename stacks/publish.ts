import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { foldersOfStacks, stackFolder } from "./read-published";
import { type SynthesizedFiles, stackFile } from "./synthesize";

/** What became of the stacks in the output folder. */
export interface Published {
  /** Stacks that are gone because the fleet has them no more. */
  readonly removed: readonly string[];
  /** Those among them whose folder stays, because a state is in it. */
  readonly withState: readonly string[];
}

/**
 * Brings the output folder to the new state: changed files are written, stale stacks removed. What
 * else is in a stack's folder, such as its lock file, is nobody's business here.
 */
export function publish(files: SynthesizedFiles, outdir: string): Published {
  writeChanged(files, outdir);
  const removed = staleStacks(files, outdir);
  const withState = removed.filter((name) => holdsState(stackFolder(outdir, name)));
  for (const name of removed) {
    // State that somebody keeps beside a stack is all there is to destroy it by: then only the stack goes.
    const gone = withState.includes(name)
      ? join(outdir, stackFile(name))
      : stackFolder(outdir, name);
    rmSync(gone, { recursive: true });
  }
  return { removed, withState };
}

/**
 * The same where cdktf runs the synthesis: it removes the folders of stale stacks itself, whatever is
 * in them, and fails if one is gone already.
 */
export function publishForCdktf(files: SynthesizedFiles, outdir: string): Published {
  writeChanged(files, outdir);
  return { removed: staleStacks(files, outdir), withState: [] };
}

/** The folders with a state in them that cdktf would remove. */
export function endangeredStates(files: SynthesizedFiles, outdir: string): string[] {
  return foldersOfStacks(outdir).filter(
    (name) => !files.has(stackFile(name)) && holdsState(stackFolder(outdir, name)),
  );
}

function writeChanged(files: SynthesizedFiles, outdir: string): void {
  for (const [file, text] of files) {
    const path = join(outdir, file);
    if (existsSync(path) && readFileSync(path).equals(text)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function holdsState(folder: string): boolean {
  return readdirSync(folder).some((name) => name.includes(".tfstate"));
}

/** The stacks that an earlier synthesis made and this one did not. */
function staleStacks(files: SynthesizedFiles, outdir: string): string[] {
  return foldersOfStacks(outdir).filter(
    (name) => existsSync(join(outdir, stackFile(name))) && !files.has(stackFile(name)),
  );
}

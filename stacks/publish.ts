import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lookAt, requirePlace } from "./look-below";
import { foldersOfStacks, readPublished, stackFolder } from "./read-published";
import { MANIFEST, type SynthesizedFiles, stackFile } from "./synthesize";
import { removeAbandoned, writeTogether } from "./write-together";

/** What became of the stacks in the output folder. */
export interface Published {
  /** Stacks that are gone because the fleet has them no more. */
  readonly removed: readonly string[];
  /** Those among them whose folder stays, because a state is in it. */
  readonly withState: readonly string[];
}

/**
 * Brings the output folder to the new state: changed files are written, all or none, then stale
 * stacks removed. What else is in a stack's folder, such as its lock file, stays.
 *
 * @throws OutputFault where something is in the way; the errors of the file system are passed on.
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
  for (const file of files.keys()) requirePlace(outdir, file);
  const present = readPublished(outdir);
  const changed = [...files].filter(([file, text]) => !present.get(file)?.equals(text));
  const folders = foldersOfStacks(outdir).map((name) => stackFolder(outdir, name));
  for (const folder of [outdir, ...folders].filter(existsSync)) removeAbandoned(folder);
  // The manifest comes last: it lists no stack that is not there.
  const ordered = changed.sort(([a], [b]) => Number(a === MANIFEST) - Number(b === MANIFEST));
  writeTogether(new Map(ordered), outdir);
}

function holdsState(folder: string): boolean {
  return readdirSync(folder).some((name) => name.includes(".tfstate"));
}

/** The stacks that an earlier synthesis made and this one did not. */
function staleStacks(files: SynthesizedFiles, outdir: string): string[] {
  return foldersOfStacks(outdir).filter(
    (name) => lookAt(join(outdir, stackFile(name))) === "file" && !files.has(stackFile(name)),
  );
}

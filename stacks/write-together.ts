import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What a file is called while it is written beside its place, after its name. */
const STAGED = `.new-${process.pid}`;

/** Takes away what a synthesis has left in a folder that was killed while it wrote there. */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.new-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Writes all of the files, or none: each is on the disk beside its place before any of them takes it, in the order
 * given. What fails, such as a full disk, fails before that, and takes away what it has made.
 */
export function writeTogether(files: ReadonlyMap<string, Buffer>, outdir: string): void {
  const made: string[] = [];
  const staged: string[] = [];
  try {
    for (const [file, content] of files) {
      const path = join(outdir, file);
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) made.push(...foldersBetween(first, dirname(path)));
      staged.push(path);
      writeDurably(path + STAGED, content);
    }
  } catch (error) {
    for (const path of staged) rmSync(path + STAGED, { force: true });
    for (const folder of made.reverse()) rmdirSync(folder);
    throw error;
  }
  for (const path of staged) renameSync(path + STAGED, path);
}

function writeDurably(path: string, content: Buffer): void {
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The folders from the first one that was made down to the last. */
function foldersBetween(first: string, last: string): string[] {
  return last === first || dirname(last) === last
    ? [last]
    : [...foldersBetween(first, dirname(last)), last];
}

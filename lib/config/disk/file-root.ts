import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The folder that all files of a fleet are in, links followed: of what is outside nothing is read or told. */
export interface FileRoot {
  readonly path: string;
  /** Whether a file of this name is, or would be, in it, by whatever links one gets there. */
  readonly has: (name: string) => boolean;
}

/**
 * The root that somebody gave or, without one, the checkout that the fleet is in: the nearest folder above it with a
 * `.git`. Outside of any it is the fleet's own folder. A fleet that does not exist is in its folder too.
 */
export function fileRoot(config: string, given: string | undefined): FileRoot {
  const path = given === undefined ? checkoutOf(folderOf(config)) : real(resolve(given));
  return { path, has: (name) => isWithin(path, real(resolve(name))) };
}

/** The folder that the fleet's file or folder is written in; a link does not lead away from there. */
function folderOf(config: string): string {
  const path = resolve(config);
  const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return real(isFolder ? path : dirname(path));
}

function checkoutOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return folder;
  }
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** The path without links; what is not there is below what is. */
function real(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    if (above === path || links > MOST_LINKS) return path;
    // Whether something is at the other end of a link is not to be told either.
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      return real(resolve(above, readlinkSync(path)), links + 1);
    return join(real(above, links), path.slice(above.length));
  }
}

function isWithin(root: string, path: string): boolean {
  return wayBelow(root, path) !== undefined;
}

/** The way from a folder to what is in it, as both are written; undefined for what is not in it. */
export function wayBelow(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}

import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { OutputFault } from "./output-fault";

/** What is at a place below the output folder. Nothing there is read or written through a link. */
export type Found = "nothing" | "file" | "folder" | "link" | "other";

export function lookAt(path: string): Found {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "nothing" : kindOf(stats);
}

function kindOf(stats: Stats): Found {
  if (stats.isSymbolicLink()) return "link";
  if (stats.isFile()) return "file";
  return stats.isDirectory() ? "folder" : "other";
}

/**
 * Fails unless a file can be in its place: the folders above it, up to the output folder, are
 * folders or are not there, and so is the file a file. The output folder itself may be a link.
 */
export function requirePlace(outdir: string, file: string): void {
  const steps = file.split(/[\\/]/);
  for (const [index] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const path = join(outdir, ...steps.slice(0, index + 1));
    const found = lookAt(path);
    if (found === "nothing") return;
    if (found !== (isLast ? "file" : "folder"))
      throw new OutputFault(
        `${path} is ${wording[found]}, where a ${isLast ? "file" : "folder"} of the stacks belongs: take it away`,
      );
  }
}

const wording: Readonly<Record<Exclude<Found, "nothing">, string>> = {
  file: "a file",
  folder: "a folder",
  link: "a link",
  other: "a device, pipe or socket",
};

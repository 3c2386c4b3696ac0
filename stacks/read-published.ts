import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { lookAt } from "./look-below";
import { OutputFault } from "./output-fault";
import { MANIFEST, type SynthesizedFiles, stackFile } from "./synthesize";

/** Bytes. The stack of ten thousand domains has an eighth of it. */
const MOST = 256 * 2 ** 20;

/** The files of an earlier synthesis in the output folder; nothing that one gets to by a link below it. */
export function readPublished(outdir: string): SynthesizedFiles {
  const files = [MANIFEST, ...foldersOfStacks(outdir).map(stackFile)];
  return new Map(
    files
      .filter((file) => lookAt(join(outdir, file)) === "file")
      .map((file) => [file, readPublishedFile(join(outdir, file))]),
  );
}

function readPublishedFile(path: string): Buffer {
  if (statSync(path).size > MOST) throw new OutputFault(`${path} is too large to be a stack`);
  return readFileSync(path);
}

/** The texts of the files by the names of their stacks; what is no stack keeps its file's name. */
export function textsByStack(files: SynthesizedFiles): ReadonlyMap<string, string> {
  return new Map([...files].map(([file, text]) => [stackOf(file) ?? file, text.toString("utf8")]));
}

function stackOf(file: string): string | undefined {
  return /^stacks.(?<name>[^/\\]+)/.exec(file)?.groups?.name;
}

export function stackFolder(outdir: string, name: string): string {
  return join(outdir, "stacks", name);
}

/** The names of the folders that are there, of stacks or whatever; no links. */
export function foldersOfStacks(outdir: string): string[] {
  const folder = join(outdir, "stacks");
  if (lookAt(folder) !== "folder") return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

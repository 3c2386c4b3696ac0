import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, type SynthesizedFiles, stackFile } from "./synthesize";

/** The files of an earlier synthesis in the output folder. */
export function readPublished(outdir: string): SynthesizedFiles {
  const files = [MANIFEST, ...foldersOfStacks(outdir).map(stackFile)];
  return new Map(
    files
      .filter((file) => existsSync(join(outdir, file)))
      .map((file) => [file, readFileSync(join(outdir, file))]),
  );
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

/** The names of the folders that are there, of stacks or whatever. */
export function foldersOfStacks(outdir: string): string[] {
  const folder = join(outdir, "stacks");
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type SynthesizedFiles, stackFile } from "./synthesize";

/** The stacks that an earlier synthesis wrote to the output folder and this one does not have. */
export function staleStacks(files: SynthesizedFiles, outdir: string): string[] {
  const folder = join(outdir, "stacks");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(outdir, stackFile(name))) && !files.has(stackFile(name)))
    .sort();
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputDifference } from "../lib/plan/output-difference";
import { compareStacks } from "./compare-stacks";
import { staleStacks } from "./stale-stacks";
import type { SynthesizedFiles } from "./synthesize";

/** What a synthesis would change in the output folder, in order of the stacks; nothing is written. */
export function compareOutput(files: SynthesizedFiles, outdir: string): OutputDifference[] {
  const left = staleStacks(files, outdir).map(
    (stack): OutputDifference => ({ kind: "left-over", stack }),
  );
  const differing = [...files].flatMap(([file, text]) => compareFile(file, text, outdir));
  return [...differing, ...left];
}

function compareFile(file: string, text: Buffer, outdir: string): OutputDifference[] {
  const path = join(outdir, file);
  const stack = dirname(file).slice("stacks/".length);
  const written = existsSync(path) ? readFileSync(path) : undefined;
  if (written?.equals(text) === true) return [];
  if (file === "manifest.json") return [{ kind: "manifest" }];
  if (written === undefined) return [{ kind: "missing", stack }];
  const before = parse(written);
  const after = parse(text);
  if (before === undefined || after === undefined) return [{ kind: "unreadable", stack }];
  return [{ kind: "changed", stack, blocks: compareStacks(before, after) }];
}

function parse(text: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(text.toString("utf8"));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

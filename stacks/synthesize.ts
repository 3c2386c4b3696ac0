import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StackPlan } from "../lib/plan/stack-plan";
import { buildApp } from "./build-app";
import { manifestText } from "./manifest-text";
import { withoutStackTraces } from "./without-stack-traces";

/** The files of a synthesis by their path below the output folder. */
export type SynthesizedFiles = ReadonlyMap<string, Buffer>;

/** The file that tells cdktf which stacks there are. */
export const MANIFEST = "manifest.json";

/** What the file of a stack is called in its folder. */
export const STACK_FILE = "cdk.tf.json";

/** The file of a stack below the output folder. */
export function stackFile(name: string): string {
  return join("stacks", name, STACK_FILE);
}

/** The JSON of a stack among the files. */
export function stackText(files: SynthesizedFiles, name: string): string {
  return files.get(stackFile(name))?.toString("utf8") ?? "";
}

/**
 * Synthesizes all stacks without touching the output folder: CDKTF writes a stack at a time, and a
 * failure in the second would leave the first one new.
 */
export function synthesize(plans: readonly StackPlan[]): SynthesizedFiles {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-"));
  try {
    withoutStackTraces(() => buildApp(plans, folder).synth());
    const files = plans.map((plan) => stackFile(plan.name));
    const manifest = manifestText(readFileSync(join(folder, MANIFEST), "utf8"));
    return new Map([
      [MANIFEST, Buffer.from(manifest)],
      ...files.map((file): [string, Buffer] => [file, readFileSync(join(folder, file))]),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

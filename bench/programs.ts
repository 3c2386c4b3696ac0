import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fleetYaml, stackName } from "./fleet";

/** A program that makes the fleet; both run as plain JavaScript, so neither pays for TypeScript. */
export interface Program {
  readonly script: string;
  /** Its arguments for a fleet of `count` domains. */
  args(count: number, folder: string): string[];
}

export interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

const root = resolve(__dirname, "..");
/** Inside the checkout, where the compiled files find their packages. */
const compiled = join(root, "node_modules/.cache/bench");

export const apiDomains: Program = {
  script: join(compiled, "main.js"),
  args(count, folder) {
    const config = join(folder, "domains.yaml");
    writeFileSync(config, fleetYaml(count));
    return ["--config", config];
  },
};

export const idiomatic: Program = {
  script: join(compiled, "bench/idiomatic.js"),
  args: (count) => [String(count)],
};

export function compilePrograms(): void {
  const tsc = require.resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "bench")], { stdio: "inherit" });
}

/** Runs a program once, into a folder of its own, and tells what it cost and which JSON it wrote. */
export function run(program: Program, count: number): Sample & { readonly json: string } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const peakFile = join(folder, "peak");
    const preload = ["--require", join(compiled, "bench/peak-memory.js")];
    const args = [...preload, program.script, ...program.args(count, folder)];
    const env = { ...process.env, CDKTF_OUTDIR: join(folder, "out"), PEAK_MEMORY_FILE: peakFile };
    const start = performance.now();
    execFileSync(process.execPath, args, {
      env,
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const seconds = (performance.now() - start) / 1000;
    const megabytes = Number(readFileSync(peakFile, "utf8")) / 1024;
    const json = readFileSync(join(folder, "out/stacks", stackName, "cdk.tf.json"), "utf8");
    return { seconds, megabytes, json };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

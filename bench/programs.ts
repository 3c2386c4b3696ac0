import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fleetYaml, type Shape } from "./fleet";

export interface Sample {
  readonly seconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

/** A sample and the Terraform JSON that the program wrote, by stack. */
export interface Run extends Sample {
  readonly stacks: ReadonlyMap<string, string>;
}

const root = resolve(__dirname, "..");

/** Both programs as plain JavaScript, file by file, so that neither pays for TypeScript. */
export class Programs {
  private readonly folder = mkdtempSync(join(tmpdir(), "bench-"));
  private readonly compiled = join(this.folder, "compiled");

  compile(): void {
    const tsc = require.resolve("typescript/bin/tsc");
    const args = [tsc, "-p", join(root, "bench"), "--outDir", this.compiled];
    execFileSync(process.execPath, args, { stdio: "inherit" });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  /** Checks and synthesizes a fleet as `npm run synth` does. */
  apiDomains(domains: number, shape: Shape): Run {
    const config = join(this.folder, "domains.yaml");
    writeFileSync(config, fleetYaml(domains, shape));
    return this.run("main.js", ["--config", config]);
  }

  /** Makes the same resources as a CDKTF program does that has no checks and no file to read. */
  idiomatic(domains: number, shape: Shape): Run {
    return this.run("bench/idiomatic.js", [String(domains), String(shape.accounts)]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Every run writes into a folder of its own, so that none finds an earlier one's files. */
  private run(script: string, args: readonly string[]): Run {
    const outdir = join(this.folder, "out");
    const peak = join(this.folder, "peak");
    const preload = ["--require", join(this.compiled, "bench/peak-memory.js")];
    const start = performance.now();
    execFileSync(process.execPath, [...preload, join(this.compiled, script), ...args], {
      cwd: root,
      env: { ...process.env, CDKTF_OUTDIR: outdir, PEAK_MEMORY_FILE: peak },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const seconds = (performance.now() - start) / 1000;
    const stacks = stacksIn(join(outdir, "stacks"));
    rmSync(outdir, { recursive: true });
    return { seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024, stacks };
  }
}

function stacksIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(
    names.map((name) => [name, readFileSync(join(folder, name, "cdk.tf.json"), "utf8")]),
  );
}

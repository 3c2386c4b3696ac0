import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fleetYaml, stackName } from "./fleet";

export interface Sample {
  readonly seconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
}

/** A sample and the Terraform JSON that the program wrote. */
export interface Run extends Sample {
  readonly json: string;
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
  apiDomains(domains: number): Run {
    const config = join(this.folder, "domains.yaml");
    writeFileSync(config, fleetYaml(domains));
    return this.run("main.js", ["--config", config]);
  }

  /** Makes the same resources as a CDKTF program does that has no checks and no file to read. */
  idiomatic(domains: number): Run {
    return this.run("bench/idiomatic.js", [String(domains)]);
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
    const json = readFileSync(join(outdir, "stacks", stackName, "cdk.tf.json"), "utf8");
    rmSync(outdir, { recursive: true });
    return { seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024, json };
  }
}

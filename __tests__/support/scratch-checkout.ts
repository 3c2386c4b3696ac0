import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeFiles } from "./run-program";

export interface ShellRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** A git repository with the tool and a fleet of its own, in which a workflow's steps can run. */
export class ScratchCheckout {
  readonly folder = mkdtempSync(join(tmpdir(), "api-domains-checkout-"));

  constructor() {
    const copied = ["api-domains.ts", "bin", "lib", "main.ts", "package.json", "stacks"];
    for (const name of copied) cpSync(name, join(this.folder, name), { recursive: true });
    symlinkSync(resolve("node_modules"), join(this.folder, "node_modules"));
    writeFiles(this.folder, { ".gitignore": "node_modules\n.terraform/\n*.tfstate\n" });
    this.shell("git init --quiet --initial-branch main");
  }

  write(files: Readonly<Record<string, string>>): void {
    writeFiles(this.folder, files);
  }

  commit(message: string): void {
    const author = "-c user.name=test -c user.email=test@example.com -c commit.gpgsign=false";
    const { status, output } = this.shell(`git add -A && git ${author} commit -qm '${message}'`);
    if (status !== 0) throw new Error(output);
  }

  /** Runs a script the way a step of GitHub Actions does. */
  shell(script: string, environment: NodeJS.ProcessEnv = {}, below = "."): ShellRun {
    const { PATH, HOME } = process.env;
    const run = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: join(this.folder, below),
      env: { PATH, HOME, GIT_CONFIG_GLOBAL: "/dev/null", ...environment },
      encoding: "utf8",
    });
    return { status: run.status, stdout: run.stdout, output: run.stdout + run.stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

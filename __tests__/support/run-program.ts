import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  /** Variables beside the few that Node needs; nothing else of the test's own environment is seen. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs one of the checkout's programs the way npm does. */
export function runProgram(
  program: "main.ts" | "api-domains.ts",
  args: readonly string[],
  { cwd = ".", environment = {} }: Surroundings = {},
): Run {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["-r", require.resolve("tsx/cjs"), resolve(program), ...args],
    { cwd, env: { PATH, HOME, ...environment }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** Writes files below a folder, making the folders that they are in. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Every file below a folder with its text and when it was last written. */
export function stateOf(folder: string): Record<string, { text: string; written: number }> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((name) => {
      const path = join(folder, name);
      return [name, { text: readFileSync(path, "utf8"), written: statSync(path).mtimeMs }];
    }),
  );
}

/** Every file below a folder with its text. */
export function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(stateOf(folder)).map(([name, { text }]) => [name, text]),
  );
}

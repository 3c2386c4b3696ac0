import { spawn } from "node:child_process";

export interface CommandResult {
  readonly code: number;
  /** Standard output and error as they came. */
  readonly output: string;
  readonly stdout: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called with each piece of output, for commands that people watch. */
  readonly watch?: (text: string) => void;
}

/** Runs a command to its end. A command that cannot be started ends with code 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, watch }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let stdout = "";
    child.stdout.on("data", (data: Buffer) => {
      stdout += data.toString();
      output += data.toString();
      watch?.(data.toString());
    });
    child.stderr.on("data", (data: Buffer) => {
      output += data.toString();
      watch?.(data.toString());
    });
    child.on("error", (error) => resolve({ code: 127, output: error.message, stdout }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

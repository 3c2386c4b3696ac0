import { type ChildProcess, spawn } from "node:child_process";

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
  /** Ends the command, and all that it has started, when it is aborted. */
  readonly signal?: AbortSignal;
}

/** How long a command has to end by itself once it is told to, in milliseconds. */
const GRACE = 5_000;

/** Runs a command to its end. A command that cannot be started ends with code 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, watch, signal }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const detached = signal !== undefined;
    const child = spawn(command, args, { cwd, env, detached, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => endGroup(child);
    signal?.addEventListener("abort", end, { once: true });
    if (signal?.aborted === true) end();
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
    child.on("close", (code) => {
      signal?.removeEventListener("abort", end);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}

/** Ends a command that has a group of processes of its own, and what it has started there. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  kill(pid, "SIGTERM");
  setTimeout(() => kill(pid, "SIGKILL"), GRACE).unref();
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

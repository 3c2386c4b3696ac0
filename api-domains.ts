import { readArguments } from "./lib/cli/arguments";
import { runCommand } from "./lib/cli/run-command";
import { wantsColours } from "./lib/cli/wants-colours";

/** The command line tool. */
function main(args: readonly string[], environment: NodeJS.ProcessEnv, now: Date): number {
  const { output, errors, exitCode } = runCommand(readArguments(args, environment), {
    colours: wantsColours(environment, process.stdout.isTTY),
    today: now.toISOString().slice(0, 10),
  });
  process.stdout.write(output);
  process.stderr.write(errors);
  return exitCode;
}

// Whoever reads the output may stop, as `head` does.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === "EPIPE" ? process.exitCode : 2);
});
process.exitCode = main(process.argv.slice(2), process.env, new Date());

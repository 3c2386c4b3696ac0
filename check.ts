import { helpText, readArguments } from "./lib/cli/arguments";
import { checkFleet } from "./lib/cli/check-fleet";
import { renderFindings } from "./lib/report/render-findings";

/** Says what is wrong with the fleet, and writes nothing. */
function main(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const command = readArguments(args, environment);
  switch (command.kind) {
    case "help":
      process.stdout.write(
        helpText("check", "Says what is wrong with the fleet and writes nothing."),
      );
      return 0;
    case "mistake":
      process.stderr.write(`${command.message}\n`);
      return 2;
    case "run":
      return check(command.config);
    default:
      return command satisfies never;
  }
}

function check(config: string): number {
  const { fleet, findings } = checkFleet(config);
  process.stdout.write(renderFindings(findings) || `${config}: nothing is wrong\n`);
  return fleet === undefined ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2), process.env);

import { parseArgs } from "node:util";

/** What the command line asks for, or why it cannot be understood. */
export type Arguments =
  | { readonly kind: "run"; readonly config: string }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

/** The fleet that this checkout manages. */
const DEFAULT_CONFIG = "domains.yaml";

/** Where the fleet is: the option first, then the environment, then the checkout's own. */
export function readArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Arguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { config: { type: "string", short: "c" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) return { kind: "help" };
    if (values.config === "") return mistake("Option '-c' needs a path");
    // An empty variable is how shells and CI systems say that there is none.
    return { kind: "run", config: values.config ?? (environment.DOMAINS_CONFIG || DEFAULT_CONFIG) };
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error));
  }
}

/** Node's first sentence tells what is wrong; what it advises after that is not for our options. */
function mistake(message: string): Arguments {
  const [fact] = message.split(/\.\s/);
  return { kind: "mistake", message: `${fact}. \`--help\` lists the options.` };
}

/** The text of `--help`. */
export function helpText(command: string, does: string): string {
  return `Usage: npm run ${command} -- [-c PATH]

${does}

  -c, --config PATH   the fleet's file, or a folder of files that make one fleet
                      (default: $DOMAINS_CONFIG, else ${DEFAULT_CONFIG})
  -h, --help          this text
`;
}

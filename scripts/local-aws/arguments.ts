import { parseArgs } from "node:util";

/** What `npm run deploy:local` is asked for, or why that cannot be understood. */
export type LocalArguments =
  | {
      readonly kind: "deploy";
      readonly config: string;
      /** The fleet that it is changed to after that. */
      readonly changed: string | undefined;
    }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

export const usage = `Usage: npm run deploy:local -- [-c PATH] [--then PATH]

Deploys a fleet to an AWS on this machine, and shows what was made there.

  -c, --config PATH  the fleet's file, or a folder of files that make one fleet
                     (default: $DOMAINS_CONFIG, else domains.yaml)
      --then PATH    the same fleet after an edit, which is applied then
  -h, --help         this text

Exit code: 0 if all was deployed, 1 if not, 2 if it cannot run.`;

export function readLocalArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LocalArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        config: { type: "string", short: "c" },
        // biome-ignore lint/suspicious/noThenProperty: the option's name
        then: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help === true) return { kind: "help" };
    const config = values.config ?? (environment.DOMAINS_CONFIG || "domains.yaml");
    return { kind: "deploy", config, changed: values.then };
  } catch (error) {
    return { kind: "mistake", message: error instanceof Error ? error.message : String(error) };
  }
}

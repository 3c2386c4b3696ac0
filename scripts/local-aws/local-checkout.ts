import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findProvider, terraformConfiguration } from "../terraform/provider-source";
import { type CommandResult, runCommand } from "../terraform/run-command";

/** What of the checkout cdktf needs to synthesize a fleet. */
const needed = [
  "main.ts",
  "lib",
  "stacks",
  "node_modules",
  "package.json",
  "tsconfig.json",
  "cdktf.json",
];

/** A folder that is the checkout to cdktf, but keeps stacks and state to itself. */
export class LocalCheckout {
  private constructor(
    private readonly folder: string,
    /** Of the fleets: everything that they refer to is in it. */
    private readonly root: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Makes it in `folder`, for a local AWS that `environment` leads to. */
  static in(folder: string, environment: NodeJS.ProcessEnv): LocalCheckout {
    const checkout = join(folder, "checkout");
    mkdirSync(checkout);
    for (const name of needed) symlinkSync(resolve(name), join(checkout, name));
    const configuration = join(folder, "terraform.rc");
    writeFileSync(configuration, terraformConfiguration(findProvider(environment)));
    return new LocalCheckout(checkout, folder, {
      ...environment,
      TF_CLI_CONFIG_FILE: configuration,
    });
  }

  /** Runs a command of cdktf's for a fleet; `watch` is told its output as it comes. */
  cdktf(
    args: readonly string[],
    config: string,
    { watch, signal }: { watch: (text: string) => void; signal: AbortSignal },
  ): Promise<CommandResult> {
    const program = resolve("node_modules/cdktf-cli/bundle/bin/cdktf");
    return runCommand(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: {
        ...this.environment,
        DOMAINS_CONFIG: config,
        DOMAINS_ROOT: this.root,
        CHECKPOINT_DISABLE: "1",
        CI: "1",
      },
      watch,
      signal,
    });
  }
}

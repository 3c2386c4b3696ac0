import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeProvider, type ProviderSource, terraformConfiguration } from "./provider-source";
import { type CommandResult, runCommand } from "./run-command";

/** A folder in which Terraform runs one stack, apart from the user's own settings. */
export class Terraform {
  private readonly env: NodeJS.ProcessEnv;

  constructor(
    readonly folder: string,
    private readonly source: ProviderSource,
    environment: NodeJS.ProcessEnv,
  ) {
    mkdirSync(folder, { recursive: true });
    const configuration = join(folder, "terraform.rc");
    writeFileSync(configuration, terraformConfiguration(source));
    this.env = {
      ...environment,
      TF_CLI_CONFIG_FILE: configuration,
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    };
  }

  /** Puts a stack into the folder, with its state beside it and the provider that there is. */
  write(stack: string): void {
    const json = JSON.parse(stack) as StackJson;
    delete json.terraform.cloud;
    json.terraform.backend = { local: { path: "terraform.tfstate" } };
    if (this.source.kind === "mirror")
      json.terraform.required_providers.aws.version = this.source.version;
    writeFileSync(join(this.folder, "cdk.tf.json"), JSON.stringify(json, undefined, 2));
  }

  init(): Promise<CommandResult> {
    return this.run("init", "-input=false");
  }

  plan(...args: string[]): Promise<CommandResult> {
    return this.run("plan", "-input=false", "-lock=false", ...args);
  }

  apply(...args: string[]): Promise<CommandResult> {
    return this.run("apply", "-input=false", "-auto-approve", ...args);
  }

  destroy(): Promise<CommandResult> {
    return this.run("destroy", "-input=false", "-auto-approve");
  }

  run(...args: string[]): Promise<CommandResult> {
    return runCommand("terraform", [...args, ...(args[0] === "version" ? [] : ["-no-color"])], {
      cwd: this.folder,
      env: this.env,
    });
  }

  get provider(): string {
    return describeProvider(this.source);
  }
}

interface StackJson {
  terraform: {
    cloud?: unknown;
    backend?: unknown;
    required_providers: { aws: { version: string } };
  };
}

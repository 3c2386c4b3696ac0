import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { source } from "./terraform-tier";

/** A stack that becomes a module of one configuration. */
export interface StackModule {
  readonly name: string;
  readonly json: string;
}

interface Provider {
  readonly alias?: string;
}

interface StackJson {
  readonly provider?: { readonly aws: readonly Provider[] };
  readonly terraform: {
    readonly required_providers: { readonly aws: Record<string, unknown> };
  };
}

/** The providers of all modules, each configuration once. */
type Providers = Map<string, { readonly name: string; readonly usedBy: string }>;

/**
 * Writes the stacks as modules of one configuration, which Terraform checks at once. Of a stack only
 * the configurations of its providers are moved, to the root, as each one is a process of its own
 * and most are the same. A module's backend may stay: Terraform ignores it, with a warning. The
 * provider's version is the one at hand. Returns which module has which of the root's providers.
 */
export function writeModules(folder: string, modules: readonly StackModule[]): readonly string[] {
  const providers: Providers = new Map();
  const calls = modules.map((module) => [module.name, writeModule(folder, module, providers)]);
  const aws = [...providers].map(([json, { name }]) => ({ ...JSON.parse(json), alias: name }));
  const root = { provider: { aws }, module: Object.fromEntries(calls) };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(root, undefined, 2));
  return [...providers.values()].map(({ usedBy }) => usedBy);
}

function writeModule(folder: string, { name, json }: StackModule, providers: Providers): object {
  const { provider, ...stack }: StackJson = JSON.parse(json);
  const { aws } = stack.terraform.required_providers;
  const own = provider?.aws ?? [];
  aws.configuration_aliases = own.flatMap(({ alias }) =>
    alias === undefined ? [] : [`aws.${alias}`],
  );
  if (source.kind === "mirror") aws.version = source.version;
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "cdk.tf.json"), JSON.stringify(stack, undefined, 2));
  const passed = own.map(({ alias, ...configuration }) => [
    alias === undefined ? "aws" : `aws.${alias}`,
    `aws.${nameOf(JSON.stringify(configuration), name, providers)}`,
  ]);
  return { source: `./${name}`, providers: Object.fromEntries(passed) };
}

function nameOf(configuration: string, usedBy: string, providers: Providers): string {
  const known = providers.get(configuration) ?? { name: `p${providers.size}`, usedBy };
  providers.set(configuration, known);
  return known.name;
}

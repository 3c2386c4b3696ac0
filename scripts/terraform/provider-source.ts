import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where Terraform gets the AWS provider from. */
export type ProviderSource =
  | {
      readonly kind: "mirror";
      readonly folder: string;
      readonly version: string;
      readonly found: string;
    }
  | { readonly kind: "registry" };

/** The variable that names a folder which has a folder `registry.terraform.io`. */
export const MIRROR_VARIABLE = "TERRAFORM_PROVIDER_MIRROR";

const PROVIDER = join("registry.terraform.io", "hashicorp", "aws");

/** How deep below a system prefix a mirror is looked for. */
const SEARCH_DEPTH = 3;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The newest AWS provider on this machine: in the mirrors of Terraform's own configuration, in the
 * folders that Terraform looks into by itself, in the one that the variable names, or below the
 * usual prefixes. Else the registry.
 */
export function findProvider(environment: Environment): ProviderSource {
  const places: [string, string[]][] = [
    ["Terraform's configuration", configuredMirrors(environment)],
    ["Terraform's implied mirrors", impliedMirrors(environment)],
    [`$${MIRROR_VARIABLE}`, [environment[MIRROR_VARIABLE] ?? ""].filter((folder) => folder !== "")],
    [
      "a system folder",
      ["/opt", "/usr/local", "/usr/share", "/usr/lib", "/srv"].flatMap((prefix) =>
        mirrorsBelow(prefix, SEARCH_DEPTH),
      ),
    ],
  ];
  for (const [found, folders] of places) {
    for (const folder of folders) {
      const version = newestVersion(join(folder, PROVIDER));
      if (version !== undefined) return { kind: "mirror", folder, version, found };
    }
  }
  return { kind: "registry" };
}

/** What to tell of it in a test's report. */
export function describeProvider(source: ProviderSource): string {
  if (source.kind === "registry") return "the AWS provider of the registry";
  return `AWS provider ${source.version} from ${source.found}`;
}

function configuredMirrors(environment: Environment): string[] {
  const file = environment.TF_CLI_CONFIG_FILE ?? join(homedir(), ".terraformrc");
  if (!existsSync(file)) return [];
  const blocks = readFileSync(file, "utf8").matchAll(
    /filesystem_mirror\s*\{[^}]*?path\s*=\s*"([^"]+)"/g,
  );
  return [...blocks].map((match) => match[1] ?? "");
}

function impliedMirrors(environment: Environment): string[] {
  const shared = (environment.XDG_DATA_DIRS ?? "/usr/local/share:/usr/share").split(":");
  return [
    join(homedir(), ".terraform.d", "plugins"),
    join(environment.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "terraform", "plugins"),
    ...shared.map((folder) => join(folder, "terraform", "plugins")),
  ];
}

function mirrorsBelow(folder: string, depth: number): string[] {
  if (existsSync(join(folder, PROVIDER))) return [folder];
  if (depth === 0) return [];
  return foldersIn(folder).flatMap((name) => mirrorsBelow(join(folder, name), depth - 1));
}

function newestVersion(folder: string): string | undefined {
  const versions = foldersIn(folder).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
  return versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
}

/** The folders in a folder; none where it cannot be read. */
function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** Terraform's configuration that takes the provider from the source and nothing from elsewhere. */
export function terraformConfiguration(source: ProviderSource): string {
  if (source.kind === "registry") return "";
  return `provider_installation {\n  filesystem_mirror {\n    path = "${source.folder}"\n  }\n}\n`;
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Found, lookAt } from "./look-below";
import { MANIFEST, STACK_FILE } from "./synthesize";

/** What is in the output folder without being the fleet's, although Terraform would read it or go through it. */
export interface Intruder {
  /** Where it is below the output folder. */
  readonly path: string;
  readonly what: "read by Terraform" | "link" | "not a file" | "not a folder";
}

/** What Terraform, or OpenTofu, reads in a folder by itself. */
const READ = /(\.tf|\.tofu|\.tf\.json|\.tofu\.json|\.tfvars|\.tfvars\.json)$/;

/** All of them, but for the files that the fleet lists as its own: `<stack>/<file>`. */
export function intrudersIn(outdir: string, extraFiles: readonly string[]): Intruder[] {
  const stacks = join(outdir, "stacks");
  const manifest = oddity(MANIFEST, lookAt(join(outdir, MANIFEST)), "file");
  const found = lookAt(stacks);
  if (found !== "folder") return [...manifest, ...oddity("stacks", found, "folder")];
  const allowed = new Set(extraFiles.map((file) => `stacks/${file}`));
  return [
    ...manifest,
    ...readdirSync(stacks)
      .sort()
      .flatMap((name) => inFolder(`stacks/${name}`, join(stacks, name)))
      .filter(({ path, what }) => what !== "read by Terraform" || !allowed.has(path)),
  ];
}

function inFolder(path: string, folder: string): Intruder[] {
  const found = lookAt(folder);
  // Terraform is started in the folders, and does not see what is beside them.
  if (found !== "folder") return found === "link" ? [{ path, what: "link" }] : [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => entry(name, `${path}/${name}`, lookAt(join(folder, name))));
}

function entry(name: string, path: string, found: Found): Intruder[] {
  if (found === "link") return [{ path, what: "link" }];
  if (name === STACK_FILE) return oddity(path, found, "file");
  // What is in folders Terraform reads only if a file here names them, as `init` does with what it fetches.
  if (found === "folder" || !READ.test(name)) return [];
  return [{ path, what: "read by Terraform" }];
}

function oddity(path: string, found: Found, expected: "file" | "folder"): Intruder[] {
  if (found === expected || found === "nothing") return [];
  return [{ path, what: found === "link" ? "link" : `not a ${expected}` }];
}

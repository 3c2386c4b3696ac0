import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { intrudersIn } from "../../stacks/intruders";
import { writeFiles } from "../support/run-program";

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "api-domains-intruders-"));
  writeFiles(outdir, { "manifest.json": "{}", "stacks/a/cdk.tf.json": "{}" });
});

afterEach(() => rmSync(outdir, { recursive: true }));

const found = (extraFiles: readonly string[] = []) =>
  intrudersIn(outdir, extraFiles).map(({ path, what }) => `${path}: ${what}`);

test("what belongs beside a stack is none", () => {
  writeFiles(outdir, {
    "stacks/a/.terraform.lock.hcl": "",
    "stacks/a/.terraform/modules/x/main.tf": "",
    "stacks/a/terraform.tfstate": "",
    "stacks/a/README.md": "",
    "stacks/a/modules/x/main.tf": "",
    "stacks/left/terraform.tfstate": "",
    "README.md": "",
  });
  expect(found()).toEqual([]);
});

test.each([
  "main.tf",
  "x_override.tf.json",
  "main.tofu",
  "main.tofu.json",
  "terraform.tfvars",
  "a.auto.tfvars.json",
])("Terraform or OpenTofu reads %s, beside a stack and where there is none", (name) => {
  writeFiles(outdir, { [`stacks/a/${name}`]: "", [`stacks/b/${name}`]: "" });
  const [first, second] = [`stacks/a/${name}`, `stacks/b/${name}`];
  expect(found()).toEqual([`${first}: read by Terraform`, `${second}: read by Terraform`]);
  expect(found([`a/${name}`])).toEqual([`${second}: read by Terraform`]);
});

test("links are told wherever they stand, and never followed", () => {
  writeFiles(outdir, { "elsewhere/main.tf": "" });
  symlinkSync("../../elsewhere/main.tf", join(outdir, "stacks/a/notes"));
  symlinkSync("../elsewhere", join(outdir, "stacks/b"));
  symlinkSync("../../elsewhere", join(outdir, "stacks/a/.terraform"));
  expect(found(["a/notes"])).toEqual([
    "stacks/a/.terraform: link",
    "stacks/a/notes: link",
    "stacks/b: link",
  ]);
});

test("a stack, the manifest and the folder of stacks are what they have to be", () => {
  rmSync(join(outdir, "stacks/a/cdk.tf.json"));
  execFileSync("mkfifo", [join(outdir, "stacks/a/cdk.tf.json")]);
  rmSync(join(outdir, "manifest.json"));
  mkdirSync(join(outdir, "manifest.json"));
  expect(found()).toEqual(["manifest.json: not a file", "stacks/a/cdk.tf.json: not a file"]);
  rmSync(join(outdir, "stacks"), { recursive: true });
  expect(found()).toEqual(["manifest.json: not a file"]);
  symlinkSync(".", join(outdir, "stacks"));
  expect(found()).toEqual(["manifest.json: not a file", "stacks: link"]);
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish, publishForCdktf } from "../../stacks/publish";
import { stackFile } from "../../stacks/synthesize";
import { textsOf, writeFiles } from "../support/run-program";

describe("a stack that has left the fleet", () => {
  const outdir = mkdtempSync(join(tmpdir(), "api-domains-publish-"));
  const folder = join(outdir, "stacks", "regional-eu-west-1");

  beforeEach(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "cdk.tf.json"), "{}");
    writeFileSync(join(folder, ".terraform.lock.hcl"), "");
  });

  afterAll(() => rmSync(outdir, { recursive: true }));

  test("goes with its folder", () => {
    const published = { removed: ["regional-eu-west-1"], withState: [] };
    expect(publish(new Map(), outdir)).toEqual(published);
    expect(existsSync(folder)).toBe(false);
  });

  test("leaves the state that somebody keeps there", () => {
    writeFileSync(join(folder, "terraform.tfstate"), "{}");
    const published = { removed: ["regional-eu-west-1"], withState: ["regional-eu-west-1"] };
    expect(publish(new Map(), outdir)).toEqual(published);
    expect(existsSync(join(folder, "terraform.tfstate"))).toBe(true);
    expect(existsSync(join(folder, "cdk.tf.json"))).toBe(false);
  });
});

describe("what Terraform and people keep beside a stack", () => {
  const outdir = mkdtempSync(join(tmpdir(), "api-domains-publish-"));
  afterAll(() => rmSync(outdir, { recursive: true }));

  test.each([
    ["publish", publish],
    ["publishForCdktf", publishForCdktf],
  ])("stays where the stack does, changed or not (%s)", (_name, write) => {
    const kept = {
      "stacks/a/.terraform.lock.hcl": "a",
      "stacks/a/.terraform/terraform.tfstate": "{}",
      "stacks/a/errored.tfstate": "{}",
      "stacks/b/.terraform.lock.hcl": "b",
      "stacks/b/terraform.tfstate": "{}",
      "stacks/notes/README.md": "mine",
    };
    writeFiles(outdir, { ...kept, [stackFile("a")]: "same", [stackFile("b")]: "old" });
    const files = new Map([
      [stackFile("a"), Buffer.from("same")],
      [stackFile("b"), Buffer.from("new")],
    ]);
    expect(write(files, outdir)).toEqual({ removed: [], withState: [] });
    expect(textsOf(outdir)).toEqual({ ...kept, [stackFile("a")]: "same", [stackFile("b")]: "new" });
  });
});

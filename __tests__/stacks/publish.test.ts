import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish } from "../../stacks/publish";

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
    expect(publish(new Map(), outdir)).toEqual({ removed: ["regional-eu-west-1"] });
    expect(existsSync(folder)).toBe(false);
  });

  test("leaves the state that somebody keeps there", () => {
    writeFileSync(join(folder, "terraform.tfstate"), "{}");
    expect(publish(new Map(), outdir)).toEqual({ removed: ["regional-eu-west-1"] });
    expect(existsSync(join(folder, "terraform.tfstate"))).toBe(true);
    expect(existsSync(join(folder, "cdk.tf.json"))).toBe(false);
  });
});

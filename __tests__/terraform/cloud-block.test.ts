import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stacksOf } from "../support/stack-json";

const hasTerraform = spawnSync("terraform", ["version"]).status === 0;
const tier = hasTerraform || process.env.CI === "true" ? describe : describe.skip;

const folder = mkdtempSync(join(tmpdir(), "api-domains-cloud-"));
afterAll(() => rmSync(folder, { recursive: true }));

// No such host: whatever Terraform takes ends at asking it.
const backend = "{ kind: cloud, organization: acme, hostname: tfe.invalid, project: apis }";
const stack = stacksOf(`terraform: { backend: ${backend} }
domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }]
`)["regional-eu-west-1"];

/** What `terraform init` says of a stack with these workspaces, on one line. */
function init(name: string, workspaces: object, environment = {}): string {
  const { terraform } = structuredClone(stack);
  terraform.cloud.workspaces = workspaces;
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "cdk.tf.json"), JSON.stringify({ terraform }));
  const env = { PATH: process.env.PATH, HOME: folder, CHECKPOINT_DISABLE: "1", ...environment };
  const { stdout, stderr } = spawnSync("terraform", ["init", "-input=false", "-no-color"], {
    cwd,
    env,
    encoding: "utf8",
  });
  return `${stdout}${stderr}`.replace(/[\s│]+/g, " ");
}

tier("the real terraform", () => {
  const { workspaces } = stack.terraform.cloud;

  test("takes the name and the project of a stack's workspace", () => {
    expect(workspaces).toEqual({ name: "acme-regional-eu-west-1", project: "apis" });
    expect(init("ours", workspaces)).toMatch(/discovery document.*tfe\.invalid/);
  });

  test("refuses tags beside the name, in either form", () => {
    const refused = 'Only one of workspace "tags" or "name" is allowed.';
    expect(init("list", { ...workspaces, tags: ["apis"] })).toContain(refused);
    expect(init("map", { ...workspaces, tags: { team: "apis" } })).toContain(refused);
  });

  test("refuses TF_WORKSPACE beside the name", () => {
    expect(init("variable", workspaces, { TF_WORKSPACE: "other" })).toContain(
      '"name" conflicts with TF_WORKSPACE',
    );
  });
});

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SynthStack } from "@cdktf/cli-core/src/lib/synth-stack";
import { aDomain, aFleet } from "../support/a-fleet";
import { textsOf } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-cdktf-"));
const outdir = join(folder, "out");
const larger = join(folder, "larger.yaml");
const smaller = join(folder, "smaller.yaml");
const left = join(outdir, "stacks", "regional-us-east-1");

/** What every command of cdktf does first. */
function synthesis(config: string) {
  process.env.DOMAINS_CONFIG = config;
  process.env.CHECKPOINT_DISABLE = "1";
  return SynthStack.synth(
    new AbortController().signal,
    "node -r tsx/cjs main.ts",
    outdir,
    process.cwd(),
    true,
  );
}

beforeAll(() => {
  const apis =
    "{ orders: { kind: rest, regions: { eu-west-1: { id: a1, stage: prod }, us-east-1: { id: b2, stage: prod } } } }";
  const regions = "[eu-west-1, us-east-1]";
  writeFileSync(larger, aFleet({ apis, domains: aDomain({ region: undefined, regions }) }));
  writeFileSync(smaller, aFleet());
});

beforeEach(async () => {
  // cdktf passes on what the synthesis says.
  jest.spyOn(console, "log").mockImplementation();
  rmSync(outdir, { recursive: true, force: true });
  await synthesis(larger);
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.DOMAINS_CONFIG;
  delete process.env.CHECKPOINT_DISABLE;
});

afterAll(() => rmSync(folder, { recursive: true }));

test("cdktf removes the folder of a stack that has left the fleet, and finds it there", async () => {
  writeFileSync(join(left, ".terraform.lock.hcl"), "");
  const stacks = await synthesis(smaller);
  expect(stacks.map(({ name }) => name)).toEqual(["regional-eu-west-1"]);
  expect(existsSync(left)).toBe(false);
});

test.each([
  ["a stack that is in the fleet no more", () => {}],
  ["a folder that an earlier synthesis left", () => rmSync(join(left, "cdk.tf.json"))],
])("a state beside %s stays: the synthesis ends before cdktf can delete it", async (_, prepare) => {
  prepare();
  writeFileSync(join(left, "errored.tfstate"), "{}");
  const before = textsOf(outdir);
  const failure = await synthesis(smaller).catch((error: unknown) => String(Object(error).stderr));
  expect(
    failure,
  ).toContain(`${left} holds a Terraform state, and regional-us-east-1 is not in the fleet: cdktf would delete the folder.
    Nothing was written.`);
  expect(textsOf(outdir)).toEqual(before);
});

test("lock files of the stacks that are still in the fleet stay", async () => {
  const lock = join(outdir, "stacks", "regional-eu-west-1", ".terraform.lock.hcl");
  writeFileSync(lock, "mine\n");
  await synthesis(smaller);
  expect(textsOf(outdir)).toMatchObject({
    "stacks/regional-eu-west-1/.terraform.lock.hcl": "mine\n",
  });
});

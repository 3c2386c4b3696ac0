import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aDomain, aFleet } from "../support/a-fleet";
import { runProgram, stateOf, writeFiles } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const config = join(folder, "domains.yaml");
const outdir = join(folder, "out");

function synth(fleet: string, ...args: string[]) {
  writeFiles(folder, { "domains.yaml": fleet });
  return runProgram("main.ts", ["-c", config, ...args], {
    environment: { CDKTF_OUTDIR: outdir },
  });
}

/** What a check of the fleet says, and whether anything was written. */
function checked(fleet: string) {
  const before = existsSync(outdir) ? stateOf(outdir) : {};
  const run = synth(fleet, "--check");
  expect(existsSync(outdir) ? stateOf(outdir) : {}).toEqual(before);
  return run;
}

const last = (files: string) => `
${files} not what the fleet yields.
\`npm run synth\`, with the same options but \`--check\`, writes what it yields; commit that beside the fleet.
`;

test("nothing is there yet", () => {
  expect(checked(aFleet())).toEqual({
    status: 1,
    stdout: `manifest.json: missing\nregional-eu-west-1: missing\n${last(`2 files in ${outdir} are`)}`,
    stderr: "",
  });
});

describe("what is committed", () => {
  beforeEach(() => {
    rmSync(outdir, { recursive: true, force: true });
    synth(aFleet());
  });

  test("is what the fleet yields: one line", () => {
    expect(checked(aFleet())).toEqual({
      status: 0,
      stdout: `${outdir} is what the fleet yields: 1 stack\n`,
      stderr: "",
    });
  });

  test("is what it yields in spite of lock files and notes beside it", () => {
    writeFiles(outdir, {
      "stacks/regional-eu-west-1/.terraform.lock.hcl": "",
      "stacks/notes/README.md": "",
    });
    expect(checked(aFleet()).status).toBe(0);
  });

  test("lacks what the fleet has got since", () => {
    expect(checked(aFleet({ domains: aDomain({ tags: "{ team: a }" }) }))).toEqual({
      status: 1,
      stdout: `regional-eu-west-1: changed
  ~ aws_acm_certificate.api_example_com: tags
  ~ aws_api_gateway_domain_name.api_example_com: tags
${last(`1 file in ${outdir} is`)}`,
      stderr: "",
    });
  });

  test("lacks a stack and has one too many", () => {
    const apis = "{ orders: { kind: rest, regions: { us-east-1: { id: b2, stage: prod } } } }";
    expect(checked(aFleet({ apis, domains: aDomain({ region: "us-east-1" }) }))).toEqual({
      status: 1,
      stdout: `manifest.json: changed
  - stacks regional-eu-west-1
  + stacks regional-us-east-1
regional-eu-west-1: left over, the fleet has it no more
  What it made at AWS stays there, and needs it to be deleted: run \`npx cdktf destroy regional-eu-west-1\`, or queue a destroy plan in its workspace, before this is merged.
regional-us-east-1: missing
${last(`3 files in ${outdir} are`)}`,
      stderr: "",
    });
  });

  test("has been edited by hand", () => {
    const file = "stacks/regional-eu-west-1/cdk.tf.json";
    const text = stateOf(outdir)[file]?.text ?? "";
    writeFiles(outdir, { [file]: text.replace("TLS_1_2", "TLS_1_0") });
    expect(checked(aFleet()).stdout).toBe(`regional-eu-west-1: changed
  ~ aws_api_gateway_domain_name.api_example_com: security_policy
${last(`1 file in ${outdir} is`)}`);
  });

  test("is not compared with a fleet that has errors: those are told", () => {
    const { status, stdout } = checked(aFleet({ domains: aDomain({ alias: "5" }) }));
    expect(status).toBe(1);
    expect(stdout).toContain("`alias` cannot be the number 5");
    expect(stdout).not.toContain("yields");
  });
});

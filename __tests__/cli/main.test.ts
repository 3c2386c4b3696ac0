import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { aDomain, aFleet } from "../support/a-fleet";
import { type Run, runProgram, stateOf, textsOf, writeFiles } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const twoRegions =
  "{ orders: { kind: rest, regions: { eu-west-1: { id: a1, stage: prod }, us-east-1: { id: b2, stage: prod } } } }";
const right = join(folder, "right.yaml");
const larger = join(folder, "larger.yaml");
const wrong = join(folder, "wrong.yaml");
const warned = join(folder, "warned.yaml");
writeFiles(folder, {
  "right.yaml": aFleet(),
  "larger.yaml": aFleet({
    apis: twoRegions,
    domains: aDomain({ region: undefined, regions: "[eu-west-1, us-east-1]" }),
  }),
  "wrong.yaml": aFleet({ domains: aDomain({ name: "Api.example.com", alias: "5" }) }),
  "warned.yaml": aFleet({ webAcls: "{ strict: {} }" }),
  "fleet/a.yaml": aFleet(),
  "fleet/b.yaml": "tags: { team: a }\n",
});

let outputs = 0;
const newOutput = () => join(folder, `out-${outputs++}`);

function synth(args: readonly string[], outdir: string, environment = {}, cwd = "."): Run {
  const variables = { CDKTF_OUTDIR: outdir, ...environment };
  return runProgram("main.ts", args, { cwd, environment: variables });
}

const summary = (outdir: string) =>
  `regional-eu-west-1  1 domain  8 resources\n1 stack in ${outdir}/stacks\n`;

describe("a fleet without errors", () => {
  test("is written, with a line a stack", () => {
    const outdir = newOutput();
    expect(synth(["-c", right], outdir)).toEqual({
      status: 0,
      stdout: summary(outdir),
      stderr: "",
    });
    expect(Object.keys(textsOf(outdir))).toEqual([
      "manifest.json",
      join("stacks", "regional-eu-west-1", "cdk.tf.json"),
    ]);
  });

  test("is written in spite of a warning, which comes last", () => {
    const outdir = newOutput();
    expect(synth(["-c", warned], outdir)).toEqual({
      status: 0,
      stdout: `${summary(outdir)}
${warned}:9:12: warning: "strict" lets every request pass [waf-empty]
    9 | webAcls: { strict: {} }
      |            ^^^^^^
    Add rules, such as \`managedRules: [AWSManagedRulesKnownBadInputsRuleSet]\` or \`rateLimit: { requests: 2000 }\`.
    https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-default-action.html

1 warning
`,
      stderr: "",
    });
  });

  test("may be a folder of files", () => {
    const outdir = newOutput();
    expect(synth(["-c", join(folder, "fleet")], outdir).stdout).toBe(summary(outdir));
  });

  test("is found by DOMAINS_CONFIG, unless the option says otherwise", () => {
    const outdir = newOutput();
    const environment = { DOMAINS_CONFIG: wrong };
    expect(synth([], outdir, { DOMAINS_CONFIG: right }).stdout).toBe(summary(outdir));
    expect(synth(["--config", right], outdir, environment).stdout).toBe(summary(outdir));
    expect(synth([], outdir, environment).status).toBe(1);
  });

  test("is the checkout's own where neither is given", () => {
    const outdir = newOutput();
    expect(synth([], outdir, { DOMAINS_CONFIG: "" }).status).toBe(0);
    expect(textsOf(outdir)).toEqual(textsOf("cdktf.out"));
  });
});

describe("a fleet with errors", () => {
  test("is told, all of it once, and nothing is written", () => {
    const outdir = newOutput();
    expect(synth(["-c", wrong], outdir)).toEqual({
      status: 1,
      stdout: `${wrong}:9:5: error: \`alias\` cannot be the number 5 [file-type]
    9 |     alias: 5
      |     ^^^^^^^^
    Write \`alias: [eu-west-1]\`.

1 error
`,
      stderr: "",
    });
    expect(existsSync(outdir)).toBe(false);
  });

  test("leaves an output as it was, stale stacks and all", () => {
    const outdir = newOutput();
    synth(["-c", larger], outdir);
    const before = stateOf(outdir);
    expect(synth(["-c", wrong], outdir).status).toBe(1);
    expect(stateOf(outdir)).toEqual(before);
  });
});

describe("an output from an earlier run", () => {
  test("is not written again where nothing has changed", () => {
    const outdir = newOutput();
    synth(["-c", larger], outdir);
    const before = stateOf(outdir);
    expect(synth(["-c", larger], outdir).status).toBe(0);
    expect(stateOf(outdir)).toEqual(before);
  });

  test("keeps the state that is in the folder of a stack which has left the fleet", () => {
    const outdir = newOutput();
    synth(["-c", larger], outdir);
    writeFiles(outdir, { "stacks/regional-us-east-1/errored.tfstate": "{}" });
    expect(synth(["-c", right], outdir).stdout).toContain(
      "regional-us-east-1 is no longer in the fleet: its folder was removed, but for the state in it.",
    );
    expect(Object.keys(textsOf(outdir))).toEqual([
      "manifest.json",
      join("stacks", "regional-eu-west-1", "cdk.tf.json"),
      join("stacks", "regional-us-east-1", "errored.tfstate"),
    ]);
  });

  test("loses the stacks that have left the fleet, and keeps what is no stack", () => {
    const outdir = newOutput();
    synth(["-c", larger], outdir);
    writeFiles(outdir, { "stacks/notes/README.md": "mine\n" });
    expect(synth(["-c", right], outdir).stdout).toBe(
      `${summary(outdir).trimEnd()}
regional-us-east-1 is no longer in the fleet: its folder was removed. If it was ever applied, its resources are still there;
    to delete them, bring it back, run \`npx cdktf destroy regional-us-east-1\`, and take it out again.
`,
    );
    expect(Object.keys(textsOf(outdir))).toEqual([
      "manifest.json",
      join("stacks", "notes", "README.md"),
      join("stacks", "regional-eu-west-1", "cdk.tf.json"),
    ]);
  });
});

test("the same fleet is the same bytes in another folder, time zone, language and process", () => {
  const [here, there] = [newOutput(), newOutput()];
  const surroundings = { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  synth(["-c", "domains.yaml"], here, { TZ: "UTC", LANG: "C" });
  synth(["-c", resolve("domains.yaml")], there, surroundings, folder);
  expect(textsOf(there)).toEqual(textsOf(here));
});

describe("the command line", () => {
  const tells = "`npm run synth -- --help` tells more.";

  test.each([
    ["an unknown option", ["--confg", right], `Unknown option '--confg'. ${tells}`],
    ["a path without its option", [right], `Unexpected argument '${right}'. ${tells}`],
    [
      "an option without its path",
      ["-c"],
      `Option '-c, --config <value>' argument missing. ${tells}`,
    ],
    ["an option with an empty path", ["--config="], `The path is empty. ${tells}`],
  ])("%s is told, and nothing is done", (_mistake, args, message) => {
    const outdir = newOutput();
    expect(synth(args, outdir)).toEqual({ status: 2, stdout: "", stderr: `${message}\n` });
    expect(existsSync(outdir)).toBe(false);
  });

  test("--help tells how to use it", () => {
    expect(synth(["--help"], newOutput())).toEqual({
      status: 0,
      stdout: `Usage: npm run synth -- [-c PATH] [--root PATH] [--check]

Writes the fleet's stacks as Terraform JSON to $CDKTF_OUTDIR, else cdktf.out.

  -c, --config PATH  the fleet's file, or a folder of files that make one fleet
                     (default: $DOMAINS_CONFIG, else domains.yaml)
      --root PATH    the folder that all files of the fleet are in: nothing outside is
                     read (default: $DOMAINS_ROOT, else the checkout, the nearest
                     folder above with a .git; else the fleet's own folder)
      --check        write nothing; say how what is there differs from what the
                     fleet yields
  -h, --help         this text

Exit code: 0 without errors or differences, 1 with either, 2 if it cannot run.
`,
      stderr: "",
    });
  });
});

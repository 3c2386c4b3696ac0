import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aDomain, aFleet } from "../support/a-fleet";
import { runProgram, textsOf } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Program = Parameters<typeof runProgram>[0];

/** Runs a program in a folder with nothing but the fleet in it. */
function run(program: Program, fleet: string | Uint8Array, args: string[], environment = {}) {
  writeFileSync(join(folder, "fleet.yaml"), fleet);
  return runProgram(program, args, { cwd: folder, environment });
}

const check = (fleet: string, args: string[] = [], environment = {}) =>
  run("api-domains.ts", fleet, ["check", "fleet.yaml", ...args], environment);

const warned = aFleet({ webAcls: "{ strict: {} }" });

test("a fleet without mistakes is said to have none, with what it comes to, and nothing is written", () => {
  expect(check(aFleet())).toEqual({
    status: 0,
    stdout: `fleet.yaml: nothing is wrong

1 domain, 8 resources, 1 stack
AWS's rates make all of it take, whatever the parallelism,
    to create   at least 0.5 minutes, because CreateDomainName is limited to one per 30 seconds, and one account needs 1
    to change   at least 0.5 minutes, because UpdateDomainName is limited to one per 30 seconds, and one account needs 1
    to destroy  at least 0.5 minutes, because DeleteDomainName is limited to one per 30 seconds, and one account needs 1
`,
    stderr: "",
  });
  expect(textsOf(folder)).toEqual({ "fleet.yaml": aFleet() });
});

describe("the exit code", () => {
  test.each<[string, string, string[], number]>([
    ["0 without findings", aFleet(), [], 0],
    ["0 with warnings", warned, [], 0],
    ["0 with as many warnings as may be", warned, ["--max-warnings", "1"], 0],
    ["1 with more warnings than may be", warned, ["--max-warnings", "0"], 1],
    ["1 with errors", aFleet({ domains: aDomain({ alias: "5" }) }), [], 1],
  ])("is %s", (_when, fleet, args, status) => {
    expect(check(fleet, args).status).toBe(status);
  });

  test("is 2 where there is nothing to read", () => {
    const { status, stdout } = runProgram("api-domains.ts", ["check", "no.yaml"], { cwd: folder });
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout:
        "no.yaml:1:1: error: there is no such file or folder [file-readable]\n    Name a file or folder that exists: `-c path`.\n\n1 error\n",
    });
  });
});

test("too many warnings are said to be too many", () => {
  expect(check(warned, ["--max-warnings=0"]).stdout).toContain(
    "\n1 warning\nmore warnings than the 0 of --max-warnings\n",
  );
});

describe("a mistake in the command line is told, with exit code 2", () => {
  const more = "`api-domains check --help` tells more.";
  test.each([
    [["check", "--fix"], `Unknown option '--fix'. ${more}`],
    [["check", "-f", "xml"], `'xml' is not one of text, json, sarif and github. ${more}`],
    [["check", "--max-warnings", "few"], `'few' is not a number of warnings. ${more}`],
    [["check", "--today", "tomorrow"], `'tomorrow' is not a day such as 2026-11-21. ${more}`],
    [["check", "--today", "2026-02-30"], `'2026-02-30' is not a day such as 2026-11-21. ${more}`],
    [
      ["check", "a.yaml", "b.yaml"],
      `There is one path too many: 'b.yaml'. A fleet is one file or one folder. ${more}`,
    ],
    [["check", ""], `The path is empty. ${more}`],
    [
      ["chek"],
      "There is no command 'chek'. Did you mean `check`? `api-domains --help` tells more.",
    ],
    [
      ["explain"],
      "Name one rule, such as `api-domains explain name-unique`. `api-domains explain --help` tells more.",
    ],
    [["explain", "name-uniqe"], "There is no rule 'name-uniqe'. Did you mean `name-unique`?"],
  ])("%j", (args, message) => {
    expect(runProgram("api-domains.ts", args)).toEqual({
      status: 2,
      stdout: "",
      stderr: `${message}\n`,
    });
  });
});

test.each(["api-domains.ts", "main.ts"] as const)(
  "%s refuses a DOMAINS_TODAY that is no day",
  (program) => {
    const args = program === "main.ts" ? [] : ["check"];
    const { status, stderr } = runProgram(program, args, {
      environment: { DOMAINS_TODAY: "soon" },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^'soon' is not a day such as 2026-11-21\. /);
  },
);

describe("colours", () => {
  const coloured = (environment: Record<string, string>) =>
    check(warned, [], environment).stdout.includes("\u001b[33mwarning:");

  test("are not written where there is no terminal", () => {
    expect(coloured({})).toBe(false);
  });

  test("are written all the same where FORCE_COLOR asks for them", () => {
    expect(coloured({ FORCE_COLOR: "1" })).toBe(true);
  });
});

test("explain prints the rule's page", () => {
  const { status, stdout } = runProgram("api-domains.ts", ["explain", "name-unique"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# name-unique\n\n[\s\S]*\n## Found\n\n```yaml\ndomains:\n/);
});

test("explain prints a fact by its id, whatever its case", () => {
  const { status, stdout } = runProgram("api-domains.ts", ["explain", "d-01"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^D-01: The certificate of an edge domain is in us-east-1/);
});

test("rules lists every rule with its severity and the good state", () => {
  const { status, stdout } = runProgram("api-domains.ts", ["rules"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^name-unique +error {4}A public host name is one domain in a region/);
  expect(stdout).toMatch(/\naccept-needless +warning {2}An acceptance accepts something\n$/);
});

describe("a bad fleet is findings and never a stack trace", () => {
  test.each<[string, string | Uint8Array]>([
    ["nothing", ""],
    ["a list", "- a\n"],
    ["nested without end", `a: ${"[".repeat(20_000)}`],
    ["an alias of itself", "a: &a [*a]\n"],
    ["keys that are maps", "? { a: b }\n: c\n{ d: e }: f\n"],
    [
      "keys of JavaScript's own",
      "__proto__: { a: b }\nconstructor: 1\ndomains: [{ __proto__: 1 }]\n",
    ],
    ["a template's braces", aFleet({ domains: aDomain({ name: "{{ name }}" }) })],
    [
      "null everywhere",
      "project:\nzones:\napis:\nwebAcls:\naccounts:\ntags:\nterraform:\ndomains: [~]\n",
    ],
    ["control characters", aFleet({ project: '"\\x1b[31m\\n    at x"' })],
  ])("%s", (_kind, fleet) => {
    const { status, stdout, stderr } = run("main.ts", fleet, ["-c", "fleet.yaml"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^fleet\.yaml:\d+:\d+: error: .*\n/);
    expect(stdout).toMatch(/\n\d+ errors?\n$/);
    expect(textsOf(folder)).toEqual({ "fleet.yaml": expect.any(String) });
    expect(stdout).not.toMatch(/^ {4}at |\p{Cc}(?<!\n)/mu);
  });

  test("bytes that are no text cannot be read", () => {
    const { status, stdout } = run("main.ts", Buffer.from([0, 1, 2, 255]), ["-c", "fleet.yaml"]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^fleet\.yaml:1:1: error: this is not a text file \[file-readable\]/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aDomain, aFleet } from "../support/a-fleet";
import { runProgram, textsOf } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Program = Parameters<typeof runProgram>[0];

/** Runs a program in a folder with nothing but the fleet in it. */
function run(program: Program, fleet: string | Uint8Array, args = ["-c", "fleet.yaml"]) {
  writeFileSync(join(folder, "fleet.yaml"), fleet);
  return runProgram(program, args, { cwd: folder });
}

const check = (fleet: string, args?: string[]) => run("check.ts", fleet, args);

test("a fleet without mistakes is said to have none, and nothing is written", () => {
  const sound = { status: 0, stdout: "fleet.yaml: nothing is wrong\n", stderr: "" };
  expect(check(aFleet())).toEqual(sound);
  expect(textsOf(folder)).toEqual({ "fleet.yaml": aFleet() });
});

test("a warning is told and is no failure", () => {
  const { status, stdout } = check(aFleet({ webAcls: "{ strict: {} }" }));
  expect(stdout).toMatch(/^fleet\.yaml:9:12: warning: .*\n/);
  expect(status).toBe(0);
});

test("an unknown option is told", () => {
  expect(check(aFleet(), ["--fix"])).toEqual({
    status: 2,
    stdout: "",
    stderr: "Unknown option '--fix'. `--help` lists the options.\n",
  });
});

describe("a bad fleet is findings and never a stack trace", () => {
  test.each<[string, string | Uint8Array]>([
    ["binary", Buffer.from([0, 1, 2, 255])],
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
    const { status, stdout, stderr } = run("main.ts", fleet);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^fleet\.yaml:\d+:\d+: error: .*\n/);
    expect(stdout).toMatch(/\n\d+ errors?\n$/);
    expect(textsOf(folder)).toEqual({ "fleet.yaml": expect.any(String) });
    expect(stdout).not.toMatch(/^ {4}at |\p{Cc}(?<!\n)/mu);
  });
});

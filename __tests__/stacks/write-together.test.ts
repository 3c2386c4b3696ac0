import fs, { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish } from "../../stacks/publish";
import { stackFile } from "../../stacks/synthesize";
import { textsOf, writeFiles } from "../support/run-program";

let outdir: string;
const before = { "manifest.json": "{}", [stackFile("a")]: "old" };

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "api-domains-write-"));
  writeFiles(outdir, before);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(outdir, { recursive: true });
});

const files = new Map(
  Object.entries({
    "manifest.json": "{ }",
    [stackFile("a")]: "new",
    [stackFile("b")]: "new",
    [stackFile("c")]: "new",
  }).map(([file, text]) => [file, Buffer.from(text)]),
);

/** Fails the nth call of a function of the file system, as a full disk or a lost right does. */
function failing(name: "writeSync" | "fsyncSync" | "openSync", nth: number, code: string) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  let calls = 0;
  jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    calls += 1;
    if (calls === nth) throw Object.assign(new Error(code), { code, syscall: name });
    return real(...args);
  }) as never);
}

test.each(
  [1, 2, 3, 4].flatMap((nth) =>
    (["writeSync", "fsyncSync", "openSync"] as const).map((name) => [nth, name] as const),
  ),
)("what fails at the %ith %s leaves all as it was, and nothing besides", (nth, name) => {
  failing(name, nth, "ENOSPC");
  expect(() => publish(files, outdir)).toThrow("ENOSPC");
  expect(textsOf(outdir)).toEqual(before);
  expect(existsSync(join(outdir, "stacks/b"))).toBe(false);
});

test("the manifest takes its place after all stacks", () => {
  const order: string[] = [];
  const real = fs.renameSync;
  jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
    order.push(String(to).slice(outdir.length + 1));
    real(from, to);
  });
  publish(files, outdir);
  expect(order).toEqual([stackFile("a"), stackFile("b"), stackFile("c"), "manifest.json"]);
});

test("what is as it should be is not written", () => {
  const write = jest.spyOn(fs, "writeSync");
  publish(new Map([[stackFile("a"), Buffer.from("old")]]), outdir);
  expect(write).not.toHaveBeenCalled();
});

describe("nothing is written through what is in the way", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "api-domains-elsewhere-"));
  afterAll(() => rmSync(elsewhere, { recursive: true }));

  test.each([
    [stackFile("a"), "link"],
    [stackFile("b"), "link"],
    ["stacks/b", "link"],
    ["manifest.json", "folder"],
    [stackFile("a"), "folder"],
    ["stacks/b", "file"],
  ])("%s, a %s", (path, what) => {
    rmSync(join(outdir, path), { recursive: true, force: true });
    mkdirSync(join(outdir, path, ".."), { recursive: true });
    if (what === "link") symlinkSync(elsewhere, join(outdir, path));
    else if (what === "folder") mkdirSync(join(outdir, path));
    else writeFiles(outdir, { [path]: "" });
    const present = textsOf(outdir);
    expect(() => publish(files, outdir)).toThrow(
      `${join(outdir, path)} is a ${what}, where a ${path === "stacks/b" ? "folder" : "file"} of the stacks belongs: take it away`,
    );
    expect(textsOf(outdir)).toEqual(present);
    expect(textsOf(elsewhere)).toEqual({});
  });

  test("but the output folder may be a link", () => {
    const link = join(elsewhere, "out");
    symlinkSync(outdir, link);
    publish(files, link);
    expect(textsOf(outdir)[stackFile("a")]).toBe("new");
  });
});

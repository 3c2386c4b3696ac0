import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { aDomain, aFleet } from "../support/a-fleet";
import { textsOf, writeFiles } from "../support/run-program";

/** Each starts the program anew, which takes seconds where others run beside it. */
const RUNS = Number(process.env.FAULT_RUNS ?? 20);
const isRoot = process.getuid?.() === 0;

const folder = mkdtempSync(join(tmpdir(), "api-domains-faults-"));
const outdir = join(folder, "out");
/** The temporary folders of the program, to see that none is left. */
const temporary = join(folder, "tmp");
const mounts: string[] = [];

afterEach(() => {
  for (const mount of mounts.splice(0)) execFileSync("umount", ["-l", mount]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const regions = ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2", "ap-southeast-2"];

/** A fleet of a stack in each region; `path` is in every one of them. */
function fleet(path: string): string {
  const apis = `{ orders: { kind: rest, regions: { ${regions.map((region) => `${region}: { id: a1, stage: prod }`).join(", ")} } } }`;
  const domains = regions.map((region, index) =>
    aDomain({
      name: `api${index}.example.com`,
      region,
      mappings: `[{ path: ${path}, api: orders }]`,
    }),
  );
  return aFleet({ apis, domains: domains.join("") });
}

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

function start(config: string, more: NodeJS.ProcessEnv = {}, before: readonly string[] = []) {
  const [program = process.execPath, ...args] = [...before, process.execPath];
  const child = spawn(program, [...args, "-r", "tsx/cjs", "main.ts", "-c", config], {
    env: { ...process.env, CDKTF_OUTDIR: outdir, TMPDIR: temporary, ...more },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return { child, ended: ended(child) };
}

function ended(child: ChildProcess): Promise<Ended> {
  let told = "";
  child.stderr?.on("data", (text) => {
    told += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, told })));
}

/** What each of the two fleets yields. */
const yielded: Record<"old" | "new", Record<string, string>> = { old: {}, new: {} };
let duration = 0;

beforeAll(async () => {
  mkdirSync(temporary);
  for (const name of ["old", "new"] as const) {
    writeFiles(folder, { [`${name}.yaml`]: fleet(name) });
    const begin = performance.now();
    expect(await start(join(folder, `${name}.yaml`)).ended).toEqual({ code: 0, told: "" });
    duration = performance.now() - begin;
    yielded[name] = textsOf(outdir);
    cpSync(outdir, join(folder, name), { recursive: true });
  }
});

beforeEach(() => {
  rmSync(outdir, { recursive: true, force: true });
  cpSync(join(folder, "old"), outdir, { recursive: true });
});

/** Every file is of the one fleet or of the other; what is written beside its place is none yet. */
function expectWholeFiles(): void {
  const present = Object.entries(textsOf(outdir)).filter(([name]) => !/\.new-\d+$/.test(name));
  for (const [name, text] of present)
    expect([yielded.old[name], yielded.new[name]]).toContain(text);
  expect(present.map(([name]) => name)).toEqual(Object.keys(yielded.old));
}

test(`killed at any of ${RUNS} moments it leaves whole files, and the next one all of them`, async () => {
  const config = join(folder, "new.yaml");
  for (let run = 0; run < RUNS; run += 1) {
    const { child, ended } = start(config);
    // The end is where it writes.
    await wait(duration * (run % 2 === 0 ? 0.8 + (0.3 * run) / RUNS : run / RUNS));
    child.kill("SIGKILL");
    await ended;
    expectWholeFiles();
  }
  expect(await start(config).ended).toEqual({ code: 0, told: "" });
  expect(textsOf(outdir)).toEqual(yielded.new);
  rmSync(temporary, { recursive: true });
  mkdirSync(temporary);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "stopped by %s it leaves no temporary folder",
  async (signal) => {
    const { child, ended } = start(join(folder, "new.yaml"));
    await wait(duration * 0.7);
    child.kill(signal);
    await ended;
    expectWholeFiles();
    expect(readdirSync(temporary).filter((name) => name.startsWith("api-domains-"))).toEqual([]);
  },
);

test("two at once leave the one fleet", async () => {
  const runs = [1, 2].map(() => start(join(folder, "new.yaml")).ended);
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
  expect(textsOf(outdir)).toEqual(yielded.new);
});

const sentence = (reason: string) => `${outdir} cannot be used: ${reason}.\nNothing was written.\n`;

test("on a full disk it says so, and the fleet is the old one", async () => {
  const run = isRoot
    ? start(join(folder, "new.yaml"), fullDisk())
    : start(join(folder, "new.yaml"), {}, [
        "sh",
        "-c",
        'trap "" XFSZ; ulimit -f 4; exec "$@"',
        "sh",
      ]);
  const { code, told } = await run.ended;
  expect(code).toBe(2);
  expect(told).toBe(
    sentence(isRoot ? "the disk is full" : "a file would be larger than the system lets it be"),
  );
  expect(textsOf(outdir)).toEqual(yielded.old);
});

/** The output folder with the old fleet on a disk that has room for a part of another. */
function fullDisk(): NodeJS.ProcessEnv {
  rmSync(outdir, { recursive: true });
  mkdirSync(outdir);
  const size = Object.values(yielded.old).reduce(
    (sum, text) => sum + 4096 * Math.ceil(text.length / 4096),
    0,
  );
  const room = size + 4096 * (2 + Object.keys(yielded.old).length);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${room}`, "tmpfs", outdir]);
  mounts.push(outdir);
  cpSync(join(folder, "old"), outdir, { recursive: true });
  return {};
}

test("in a folder that has become read-only it says so, and the fleet is the old one", async () => {
  rmSync(outdir, { recursive: true });
  mkdirSync(outdir);
  if (isRoot) {
    execFileSync("mount", ["--bind", join(folder, "old"), outdir]);
    mounts.push(outdir);
    execFileSync("mount", ["-o", "remount,ro,bind", outdir]);
  } else {
    cpSync(join(folder, "old"), outdir, { recursive: true });
    for (const stack of readdirSync(join(outdir, "stacks")))
      chmodSync(join(outdir, "stacks", stack), 0o555);
  }
  expect(await start(join(folder, "new.yaml")).ended).toEqual({
    code: 2,
    told: sentence(isRoot ? "the file system is read-only" : "you may not write there"),
  });
  expect(textsOf(outdir)).toEqual(yielded.old);
});

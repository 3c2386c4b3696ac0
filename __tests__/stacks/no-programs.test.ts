import childProcess from "node:child_process";
import { exampleNames, runExample } from "../../scripts/examples";

const ways = ["exec", "execSync", "execFile", "execFileSync", "spawn", "spawnSync"] as const;

test.each(exampleNames())("examples/%s is synthesized without another program", (name) => {
  const calls = ways.map((way) =>
    jest.spyOn(childProcess, way).mockImplementation(() => {
      throw new Error("a program was started");
    }),
  );
  try {
    expect(runExample(name).expected.size).toBeGreaterThan(0);
    expect(calls.map((call) => call.mock.calls.length)).toEqual(ways.map(() => 0));
  } finally {
    jest.restoreAllMocks();
  }
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleNames, runExample } from "../../scripts/examples";

describe.each(exampleNames())("examples/%s", (name) => {
  const folder = join("examples", name, "expected");
  const { expected } = runExample(name);

  test("yields exactly the files that it expects", () => {
    expect([...expected.keys()].sort()).toEqual(readdirSync(folder).sort());
  });

  test.each([...expected])("yields %s byte by byte", (file, text) => {
    expect(text).toBe(readFileSync(join(folder, file), "utf8"));
  });

  test("tells what it shows", () => {
    expect(readFileSync(join("examples", name, "README.md"), "utf8")).toMatch(/^# .+\n\n.+/);
  });
});

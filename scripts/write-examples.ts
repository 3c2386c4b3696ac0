import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleNames, runExample } from "./examples";
import { expectedFile, strangerNames, toldStranger } from "./strangers";

for (const name of exampleNames()) {
  const folder = join("examples", name, "expected");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of runExample(name).expected) writeFileSync(join(folder, file), text);
}
for (const name of strangerNames()) writeFileSync(expectedFile(name), toldStranger(name));

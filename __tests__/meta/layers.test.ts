import { readFileSync } from "node:fs";
import layers from "../../layers.json";

/** The rows of the table in ARCHITECTURE.md that name a folder. */
function rowsOfTable(): string[] {
  const lines = readFileSync("ARCHITECTURE.md", "utf8").split("\n");
  return lines.filter((line) => /^\| (lib\/\w+|stacks) \|/.test(line));
}

test("the table in ARCHITECTURE.md is the one that the layers are held to", () => {
  const rows = Object.entries(layers).map(([folder, { imports, packages }]) => {
    const cells = [imports.map((name) => name.replace("lib/", "")), packages];
    const texts = cells.map((cell) => (cell.length === 0 ? "—" : cell.join(", ")));
    return `| ${folder} | ${texts.join(" | ")} |`;
  });
  expect(rowsOfTable()).toEqual(rows);
});

import { readdirSync, readFileSync } from "node:fs";
import { expectedFile, strangerNames, toldStranger } from "../../scripts/strangers";

test.each(strangerNames())("%s is told what its expected text says", (name) => {
  expect(toldStranger(name)).toBe(readFileSync(expectedFile(name), "utf8"));
});

test("every expected text is one of a wrong fleet's", () => {
  const texts = readdirSync("__tests__/strangers").filter((file) => file.endsWith(".txt"));
  expect(texts.map((file) => file.replace(/\.txt$/, "")).sort()).toEqual(strangerNames());
});

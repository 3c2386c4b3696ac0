import { readdirSync, readFileSync } from "node:fs";
import { explanations } from "../../lib/cli/explanations";
import { findingsInExample } from "../../lib/cli/rule-page";
import { mistakes } from "../../lib/config/mistakes";
import { acceptanceExplanations } from "../../lib/rules/acceptance-explanations";

const shown = [...mistakes, ...acceptanceExplanations].flatMap(({ id, examples }) =>
  examples === undefined ? [] : [{ id, ...examples }],
);

describe.each(shown)("$id", ({ id, fails, passes, files }) => {
  test("is found in its failing example, and nothing else is", () => {
    expect(findingsInExample(fails, files).map((finding) => finding.ruleId)).toEqual([id]);
  });

  test("is not found in its passing example, and nothing else is", () => {
    expect(findingsInExample(passes, files)).toEqual([]);
  });
});

test("every id that the reading of files can give is explained", () => {
  const files = readdirSync("lib/config", { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`lib/config/${file}`, "utf8"));
  const used = sources.flatMap((text) => text.match(/"(file|reference|text)-[a-z-]+"/g) ?? []);
  const explained = mistakes.map(({ id }) => `"${id}"`);
  expect([...new Set(used)].sort()).toEqual(explained.sort());
});

test("every id is explained once", () => {
  const ids = explanations.map((explanation) => explanation.id);
  expect(new Set(ids).size).toBe(ids.length);
});

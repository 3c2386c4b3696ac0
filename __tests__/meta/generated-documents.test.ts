import { readdirSync, readFileSync } from "node:fs";
import { generatedDocuments } from "../../scripts/generated-documents";

const documents = generatedDocuments();

test.each([...documents])("%s is what its sources say (npm run docs)", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("docs/rules has no page without a rule", () => {
  const pages = readdirSync("docs/rules").map((page) => `docs/rules/${page}`);
  expect(pages.filter((page) => !documents.has(page))).toEqual([]);
});

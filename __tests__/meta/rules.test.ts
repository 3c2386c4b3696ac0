import { readdirSync } from "node:fs";
import { rules } from "../../lib/rules/index";

/** The ids that the files below the topics' folders stand for. */
function idsOfFiles(): string[] {
  const topics = readdirSync("lib/rules", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return topics.flatMap(({ name: topic }) =>
    readdirSync(`lib/rules/${topic}`).map((file) => `${topic}-${file.replace(/\.ts$/, "")}`),
  );
}

test("every file below lib/rules is a rule in the list, and its id is the file's", () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual(idsOfFiles().sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test("states the good state in one line, without a full stop", () => {
    expect(rule.title).toMatch(/^[A-Z*`].{10,110}[^.]$/);
  });

  test("says why in whole sentences that are not the title again", () => {
    expect(rule.why).toMatch(/^[A-Z`].{30,}[.]$/s);
    expect(rule.why).not.toContain(rule.title);
  });

  test("names the page of AWS that says so", () => {
    expect(rule.docs[0]).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w/.-]*[\w-]\.html$/);
  });
});

test("no two rules share an id or a reason", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.why)).size).toBe(rules.length);
});

import { explanations } from "../../lib/cli/explanations";
import { findingsInExample } from "../../lib/cli/rule-page";
import { mistakes } from "../../lib/config/mistakes";
import { acceptanceExplanations } from "../../lib/rules/acceptance-explanations";

const shown = [...mistakes, ...acceptanceExplanations].flatMap(({ id, examples }) =>
  examples === undefined ? [] : [{ id, ...examples }],
);

describe.each(shown)("$id", ({ id, fails, passes }) => {
  test("is found in its failing example, and nothing else is", () => {
    expect(findingsInExample(fails).map((finding) => finding.ruleId)).toEqual([id]);
  });

  test("is not found in its passing example, and nothing else is", () => {
    expect(findingsInExample(passes)).toEqual([]);
  });
});

test("every id is explained once", () => {
  const ids = explanations.map((explanation) => explanation.id);
  expect(new Set(ids).size).toBe(ids.length);
});

import { rules } from "../../lib/rules/index";
import { findingsFor } from "../support/findings-for";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test("finds what is wrong in its failing example, and nothing else is wrong there", () => {
    const found = findingsFor(rule.examples.fails);
    expect(found.map((finding) => finding.ruleId)).not.toEqual([]);
    expect(new Set(found.map((finding) => finding.ruleId))).toEqual(new Set([rule.id]));
  });

  test("lets its passing example pass, and nothing else is wrong there", () => {
    expect(findingsFor(rule.examples.passes)).toEqual([]);
  });
});

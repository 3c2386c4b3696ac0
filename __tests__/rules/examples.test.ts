import type { Finding } from "../../lib/findings/finding";
import { rules } from "../../lib/rules/index";
import type { Rule } from "../../lib/rules/rule";
import { findingsFor } from "../support/findings-for";

/** The faults in an example, and what its own rule finds there, which may be a note. */
function foundIn(example: "fails" | "passes", { id: own, examples }: Rule): Finding[] {
  return findingsFor(examples[example], examples.files).filter(
    ({ ruleId, severity }) => ruleId === own || severity !== "note",
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test("finds what is wrong in its failing example, and nothing else is wrong there", () => {
    const found = foundIn("fails", rule);
    expect(new Set(found.map((finding) => finding.ruleId))).toEqual(new Set([rule.id]));
  });

  test("says what is wrong as a fact, and what to write as whole sentences", () => {
    for (const { ruleId, message, help } of foundIn("fails", rule)) {
      expect([ruleId, message]).toEqual([ruleId, expect.stringMatching(/^.{15,}[^.!?\s]$/)]);
      expect([ruleId, help]).toEqual([ruleId, expect.stringMatching(/^[A-Z`].{8,}[.?]$/s)]);
    }
  });

  test("lets its passing example pass, and nothing else is wrong there", () => {
    expect(foundIn("passes", rule)).toEqual([]);
  });
});

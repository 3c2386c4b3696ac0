import { parseConfig } from "../config/parse-config";
import { sections } from "../facts/index";
import type { Explanation } from "../findings/explanation";
import type { Finding } from "../findings/finding";
import { renderRulePage } from "../report/render-rule-page";
import { applyAcceptances } from "../rules/acceptances";
import { checkRules } from "../rules/check-rules";
import { exampleFleet } from "../rules/example-fleet";
import { severities } from "./explanations";

/** The page of a rule, or of another kind of finding, in Markdown. */
export function rulePage(explanation: Explanation): string {
  const found = findingsInExample(explanation.examples?.fails ?? "");
  const facts = sections.flatMap((section) => section.facts);
  const own = found.filter(({ ruleId }) => ruleId === explanation.id);
  return renderRulePage(explanation, own, facts);
}

/** What is found in an example's file, beside the fleet of all examples. */
export function findingsInExample(yaml: string): readonly Finding[] {
  const { fleet, findings } = parseConfig([
    { name: "fleet.yaml", text: exampleFleet },
    { name: "domains.yaml", text: yaml },
  ]);
  if (fleet === undefined) return findings;
  const all = [...findings, ...checkRules(fleet)];
  return applyAcceptances(all, fleet.acceptances, severities, "2000-01-01").findings;
}

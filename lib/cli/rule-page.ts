import { attachedIn } from "../config/attached-file";
import { parseConfig } from "../config/parse-config";
import { sections } from "../facts/index";
import type { Examples, Explanation } from "../findings/explanation";
import type { Finding } from "../findings/finding";
import { renderRulePage } from "../report/render-rule-page";
import { applyAcceptances } from "../rules/acceptances";
import { checkRules } from "../rules/check-rules";
import { exampleFiles } from "../rules/example-files";
import { exampleFleet } from "../rules/example-fleet";
import { severities } from "./explanations";

/** The day on which the examples are looked at. */
const EXAMPLE_DAY = "2026-11-21";

/** The page of a rule, or of another kind of finding, in Markdown. */
export function rulePage(explanation: Explanation): string {
  const found = findingsInExample(explanation.examples?.fails ?? "", explanation.examples?.files);
  const facts = sections.flatMap((section) => section.facts);
  const own = found.filter(({ ruleId }) => ruleId === explanation.id);
  return renderRulePage(explanation, own, facts);
}

/** What is found in an example's file, beside the fleet of all examples. */
export function findingsInExample(yaml: string, files: Examples["files"] = {}): readonly Finding[] {
  const { fleet, findings } = parseConfig(
    [
      { name: "fleet.yaml", text: exampleFleet },
      { name: "domains.yaml", text: yaml },
    ],
    { readAttached: attachedIn({ ...exampleFiles, ...files }) },
  );
  if (fleet === undefined) return findings;
  const all = [...findings, ...checkRules(fleet, EXAMPLE_DAY)];
  return applyAcceptances(all, fleet.acceptances, severities, EXAMPLE_DAY).findings;
}

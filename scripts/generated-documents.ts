import { fleetJsonSchema } from "../lib/config/json-schema";
import { parseConfig } from "../lib/config/parse-config";
import type { Finding } from "../lib/findings/finding";
import { renderConfigReference } from "../lib/report/render-config-reference";
import { renderRuleIndex, renderRulePage } from "../lib/report/render-rule-page";
import { checkRule } from "../lib/rules/check-rules";
import { exampleFleet } from "../lib/rules/example-fleet";
import { rules } from "../lib/rules/index";
import type { Rule } from "../lib/rules/rule";

/** The documents that are made from the sources, by their path in the checkout. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  const schema = fleetJsonSchema();
  return new Map([
    ["docs/domains.schema.json", `${JSON.stringify(schema, undefined, 2)}\n`],
    ["docs/config.md", renderConfigReference(schema)],
    ["docs/rules/README.md", renderRuleIndex(rules, exampleFleet)],
    ...rules.map(
      (rule) => [`docs/rules/${rule.id}.md`, renderRulePage(rule, foundBy(rule))] as const,
    ),
  ]);
}

function foundBy(rule: Rule): Finding[] {
  const { fleet } = parseConfig([
    { name: "fleet.yaml", text: exampleFleet },
    { name: "domains.yaml", text: rule.examples.fails },
  ]);
  return fleet === undefined ? [] : checkRule(rule, fleet);
}

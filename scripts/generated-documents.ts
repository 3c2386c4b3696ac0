import { explanations } from "../lib/cli/explanations";
import { rulePage } from "../lib/cli/rule-page";
import { fleetJsonSchema } from "../lib/config/json-schema";
import { sections } from "../lib/facts/index";
import { renderConfigReference } from "../lib/report/render-config-reference";
import { renderFacts, renderGoodToKnow } from "../lib/report/render-facts";
import { renderRuleIndex } from "../lib/report/render-rule-index";
import { exampleFleet } from "../lib/rules/example-fleet";

/** The documents that are made from the sources, by their path in the checkout. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  const schema = fleetJsonSchema();
  return new Map([
    ["docs/domains.schema.json", `${JSON.stringify(schema, undefined, 2)}\n`],
    ["docs/config.md", renderConfigReference(schema)],
    ["docs/aws-facts.md", renderFacts(sections)],
    ["docs/good-to-know.md", renderGoodToKnow(sections)],
    ["docs/rules/README.md", renderRuleIndex(explanations, exampleFleet)],
    ...explanations.map(
      (explanation) => [`docs/rules/${explanation.id}.md`, rulePage(explanation)] as const,
    ),
  ]);
}

import type { Explanation } from "../findings/explanation";

/** The index of all that a finding can be about, by topic, and the fleet that the examples stand beside. */
export function renderRuleIndex(
  explanations: readonly Explanation[],
  exampleFleet: string,
): string {
  const topics = [...new Set(explanations.map(topicOf))];
  return `# Rules

What the tool looks for in a fleet. An error is what AWS or Terraform refuses, or what harms somebody without a word
of either, and stops the synthesis; a warning wants an answer; a note wants to be known. What AWS does, fact by fact, and which rule looks for it, is in [AWS facts](../aws-facts.md).

${topics.map((topic) => renderTopic(topic, explanations)).join("\n")}
## The fleet of the examples

Every example is a file of a fleet that has this one too:

\`\`\`yaml
${exampleFleet}\`\`\`
`;
}

function renderTopic(topic: string, explanations: readonly Explanation[]): string {
  const rows = explanations
    .filter((explanation) => topicOf(explanation) === topic)
    .map(({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title} |\n`);
  return `## ${topic}\n\n| rule | | the good state |\n| --- | --- | --- |\n${rows.join("")}`;
}

/** The one topic of two words is told by both. */
function topicOf({ id }: Explanation): string {
  return /^mutual-tls|^[^-]+/.exec(id)?.[0] ?? "";
}

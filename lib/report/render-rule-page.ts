import type { Finding } from "../findings/finding";
import type { Rule } from "../rules/rule";

const severityNames = { error: "Error", warning: "Warning", note: "Note" } as const;

/** The page of a rule in Markdown; `found` is what it finds in its own failing example. */
export function renderRulePage(rule: Rule, found: readonly Finding[]): string {
  return `# ${rule.id}

${rule.title}.

**${severityNames[rule.severity]}.** ${rule.why}

## Found

\`\`\`yaml
${rule.examples.fails}\`\`\`

${found.map(quoted).join("\n")}
## Right

\`\`\`yaml
${rule.examples.passes}\`\`\`

## Pages

${rule.docs.map((page) => `- ${page}\n`).join("")}
---

The examples stand beside [the fleet of all examples](README.md#the-fleet-of-the-examples).
`;
}

function quoted({ message, help }: Finding): string {
  return `> ${message}\n>\n> ${help}\n`;
}

/** The index of the rules, by topic, and the fleet that their examples stand beside. */
export function renderRuleIndex(rules: readonly Rule[], exampleFleet: string): string {
  const topics = [...new Set(rules.map(topicOf))];
  return `# Rules

What the tool looks for in a fleet. An error stops the synthesis; a warning wants an answer; a note wants to be
known.

${topics.map((topic) => renderTopic(topic, rules)).join("\n")}
## The fleet of the examples

Every example is a file of a fleet that has this one too:

\`\`\`yaml
${exampleFleet}\`\`\`
`;
}

function renderTopic(topic: string, rules: readonly Rule[]): string {
  const rows = rules
    .filter((rule) => topicOf(rule) === topic)
    .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.title} |\n`);
  return `## ${topic}\n\n| rule | | the good state |\n| --- | --- | --- |\n${rows.join("")}`;
}

function topicOf(rule: Rule): string {
  return rule.id.split("-")[0] ?? "";
}

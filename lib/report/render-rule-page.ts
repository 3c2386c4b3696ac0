import type { Fact } from "../facts/fact";
import type { Examples, Explanation, Ground } from "../findings/explanation";
import type { Finding } from "../findings/finding";
import { standingNames } from "./render-facts";

const severityNames = { error: "Error", warning: "Warning", note: "Note" } as const;

const grounds: Readonly<Record<Ground, string>> = {
  "aws-refuses": "AWS refuses it",
  "terraform-refuses": "Terraform refuses it",
  endangers: "nothing refuses it, and somebody is harmed",
};

/**
 * The page of a rule, or of another kind of finding, in Markdown; `found` is what there is of it in
 * its own failing example.
 */
export function renderRulePage(
  { id, title, severity, because, why, docs, examples }: Explanation,
  found: readonly Finding[],
  facts: readonly Fact[],
): string {
  const parts = [
    `# ${id}\n\n${title}.\n\n**${severityNames[severity]}${ground(because)}.** ${why}\n`,
    examples === undefined ? "" : renderExamples(examples, found),
    renderFacts(id, facts),
    docs.length === 0 ? "" : `## Pages\n\n${docs.map((page) => `- ${page}\n`).join("")}`,
    examples === undefined ? "" : footer,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function ground(because: Ground | undefined): string {
  return because === undefined ? "" : `: ${grounds[because]}`;
}

const footer = `---

The examples stand beside [the fleet of all examples](README.md#the-fleet-of-the-examples).
`;

function renderExamples(
  { fails, passes, files = {} }: Examples,
  found: readonly Finding[],
): string {
  return `## Found

${renderFiles(fails, files)}
${found.map(quoted).join("\n")}
## Right

${renderFiles(passes, files)}`;
}

/** A fleet's file with the files that it names. */
function renderFiles(yaml: string, files: NonNullable<Examples["files"]>): string {
  const named = Object.entries(files).filter(([name]) => yaml.includes(name));
  const others = named.map(([name, text]) => `\nwith \`${name}\`:\n\n${block(text)}`);
  return `${block(yaml)}${others.join("")}`;
}

function block(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\`\`\`\n`;
}

function quoted({ message, help }: Finding): string {
  return `> ${message}\n>\n> ${help}\n`;
}

/** The facts that the rule looks for, and those that are near to it and cannot be looked for. */
function renderFacts(id: string, facts: readonly Fact[]): string {
  const checked = facts.filter(({ fates }) =>
    fates.some((fate) => fate.kind === "checked" && fate.rules.includes(id)),
  );
  const told = facts.filter(
    (fact) =>
      !checked.includes(fact) &&
      fact.fates.some((fate) => fate.kind === "told" && fate.on.includes(id)),
  );
  return [section("What AWS does", checked), section("Good to know", told)]
    .filter((text) => text !== "")
    .join("\n");
}

function section(heading: string, facts: readonly Fact[]): string {
  return facts.length === 0 ? "" : `## ${heading}\n\n${facts.map(renderFact).join("")}`;
}

function renderFact({ id, text, docs, standing }: Fact): string {
  const known = standing === "documented" ? "" : ` (${standingNames[standing]})`;
  return `- [${id}](../aws-facts.md#${id})${known}: ${text} [AWS](${docs[0]})\n`;
}

import { type Fact, type Fate, type Standing, standings, topics } from "../facts/fact";
import { features } from "../facts/features";
import type { Section } from "../facts/section";

/** How well a fact is known, in the words of a reader. */
export const standingNames: Readonly<Record<Standing, string>> = {
  recorded: "recorded at AWS",
  "acceptance-tested": "tested at AWS by the provider",
  "provider-source": "in the provider's source",
  documented: "documented",
  reported: "reported by users",
  inferred: "follows from other facts",
  unverified: "not verified",
  conflicting: "AWS's pages disagree",
};

/** What each standing means. */
const meanings: Readonly<Record<Standing, string>> = {
  recorded: "AWS's own answer to a real call, which a public test recorded",
  "acceptance-tested":
    "an acceptance test of Terraform's AWS provider, which runs at AWS, shows it",
  "provider-source": "the provider's source says so, or a run of the provider shows it",
  documented: "a page of AWS's or HashiCorp's, or AWS's model of its API, says so",
  reported: "users or maintainers report it, mostly with AWS's own words",
  inferred: "nobody says it, but it follows from what is said",
  unverified: "it is likely, and nobody has shown it",
  conflicting: "one page says so and another one does not",
};

/** The catalogue of facts in Markdown: what is known of AWS, and what comes of it here. */
export function renderFacts(sections: readonly Section[]): string {
  const parts = sections.map(
    ({ title, facts }) =>
      `## ${title}\n\n| | fact | known | what comes of it |\n| --- | --- | --- | --- |\n${facts.map(renderRow).join("")}`,
  );
  return `# What AWS does and demands

Every fact that the tool is built on, with its pages and with what comes of it here. \`npx api-domains explain
D-01\` shows one of them.

Nothing of this was tried at AWS for this project. What each fact rests on is said beside it, the best there is, and
what shows it by name:

${renderStandings(sections)}
Recordings are those of [LocalStack's tests](https://github.com/localstack/localstack), acceptance tests and source
those of [the provider](https://github.com/hashicorp/terraform-provider-aws), and the models of AWS's APIs those in
[botocore](https://github.com/boto/botocore), by service and shape. A rule is
an error only where a fact of the first five rows says so; where facts are weaker, it warns.

${parts.join("\n")}`;
}

/** How many facts rest on what. */
function renderStandings(sections: readonly Section[]): string {
  const facts = sections.flatMap((section) => section.facts);
  const rows = standings.map((standing) => {
    const count = facts.filter((fact) => fact.standing === standing).length;
    return `| ${standingNames[standing]} | ${meanings[standing]} | ${count} |\n`;
  });
  return `| known | means | facts |\n| --- | --- | --- |\n${rows.join("")}`;
}

function renderRow({ id, text, docs, standing, evidence, fates }: Fact): string {
  const pages = docs.map((page, index) => `[${index + 1}](${page})`).join(" ");
  const known = [standingNames[standing], ...(evidence ?? []).map((name) => `\`${name}\``)].join(
    ", ",
  );
  const cells = [`<a id="${id}"></a>${id}`, `${text} ${pages}`, known];
  return `| ${[...cells, fates.map(renderFate).join("; ")].map(cell).join(" | ")} |\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function renderFate(fate: Fate): string {
  switch (fate.kind) {
    case "checked":
      return `checked by ${fate.rules.map(ruleLink).join(", ")}`;
    case "unsayable":
      return "the language cannot say it";
    case "generated":
      return "what is generated is made so, and tested for it";
    case "told":
      return `told by ${fate.on.map(ruleLink).join(", ")}`;
    case "good-to-know":
      return `told in [good to know](good-to-know.md#${anchor(fate.topic)})`;
    case "awaits":
      return `waits for: ${features[fate.feature]}`;
    default:
      return fate satisfies never;
  }
}

function ruleLink(id: string): string {
  return `[${id}](rules/${id}.md)`;
}

function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(" ", "-");
}

/** What no rule can look for and its users should know, by topic, in Markdown. */
export function renderGoodToKnow(sections: readonly Section[]): string {
  const facts = sections.flatMap((section) => section.facts);
  const parts = topics.map((topic) => {
    const lines = facts
      .filter(({ fates }) =>
        fates.some((fate) => fate.kind === "good-to-know" && fate.topic === topic),
      )
      .map(({ id, text, docs }) => `- ${text} ([AWS](${docs[0]}), ${id})\n`);
    return lines.length === 0 ? "" : `## ${topic}\n\n${lines.join("")}`;
  });
  return `# Good to know

What AWS does that cannot be seen in a fleet's file, so that no check can tell you.

${parts.filter((part) => part !== "").join("\n")}`;
}

/** One fact as text, with its pages and what comes of it. */
export function renderFactText(fact: Fact): string {
  const shown = [...(fact.evidence ?? []), ...fact.docs].map((name) => `    ${name}\n`).join("");
  return `${fact.id}: ${fact.text}\n\n${standingNames[fact.standing]}; ${fact.fates.map(fateText).join("; ")}\n\n${shown}`;
}

/** What comes of a fact, without the links. */
function fateText(fate: Fate): string {
  return renderFate(fate).replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

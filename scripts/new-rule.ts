import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Where the list of the rules begins and ends. */
const INDEX = "lib/rules/index.ts";
const LIST_END = "];";

/** Makes the file of a new rule and lists it; the tests say what is still to be filled in. */
function newRule(id: string): void {
  const [topic, ...rest] = id.split("-");
  if (topic === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(id))
    throw new Error("name the rule <topic>-<what>, such as waf-rate-limit");
  const file = rest.join("-");
  const path = `lib/rules/${topic}/${file}.ts`;
  if (existsSync(path)) throw new Error(`${path} is there already`);
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ruleSource(id, name));
  writeFileSync(INDEX, listed(readFileSync(INDEX, "utf8"), topic, file, name));
  console.log(
    `${path} is made and listed. Fill it in, then: npm run format && npm run docs && npm test`,
  );
}

function listed(index: string, topic: string, file: string, name: string): string {
  const end = index.lastIndexOf(LIST_END);
  return `import { ${name} } from "./${topic}/${file}";\n${index.slice(0, end)}  ${name},\n${index.slice(end)}`;
}

function ruleSource(id: string, name: string): string {
  return `import { apiGateway } from "../../facts/pages";
import type { Rule } from "../rule";

export const ${name}: Rule = {
  id: "${id}",
  severity: "warning",
  title: "",
  why: "",
  docs: [apiGateway("")],
  examples: {
    fails: \`domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
\`,
    passes: \`domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
\`,
  },
  // Return { at: inside(domain.at, "name"), message: "the fact", help: "What to write instead." }.
  check: (fleet) => fleet.domains.flatMap(() => []),
};
`;
}

try {
  newRule(process.argv[2] ?? "");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

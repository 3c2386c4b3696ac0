import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ReadAttached } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFiles } from "../../lib/rules/example-files";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { DAY } from "../support/findings-for";

/** The pages that people write, the README first. */
const pages = [
  "README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

interface Block {
  readonly page: string;
  readonly text: string;
}

/** What a page shows of a fleet; one that leaves something out says so by three dots. */
function fleetsIn(page: string): Block[] {
  const blocks = [...readFileSync(page, "utf8").matchAll(/^```yaml\n(.*?)^```$/gms)];
  return blocks
    .map(([, text = ""]) => ({ page, text }))
    .filter(({ text }) => /^(apis|domains):/m.test(text) && !text.includes("# ..."));
}

/** Every document that a page names has what any of them shows; every truststore is a good one. */
const readAttached: ReadAttached = (name) => {
  const stands = name.endsWith(".pem") ? "truststores/partners.pem" : "apis/of-the-pages.yaml";
  return { kind: "read", bytes: Buffer.from({ ...exampleFiles, ...documents }[stands] ?? "") };
};

const operation = (method: string) => `    ${method}:
      security: [{ key: [] }]
      responses: { "200": { description: fine } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: https://stock.example.net }
`;

const documents: Readonly<Record<string, string>> = {
  "apis/of-the-pages.yaml": `openapi: 3.0.3
info: { title: Of the pages, version: "1" }
components: { securitySchemes: { key: { type: apiKey, name: x-api-key, in: header } } }
paths:
  /items/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
${operation("get")}  /search/{proxy+}:
    parameters: [{ name: proxy, in: path, required: true, schema: { type: string } }]
${operation("x-amazon-apigateway-any-method")}`,
};

/** The file that stands beside what a page shows, for what that does not say. */
function beside(shown: object): string {
  const fleet: Record<string, unknown> = parse(exampleFleet);
  for (const key of Object.keys(shown)) delete fleet[key];
  return JSON.stringify(Object.hasOwn(shown, "domains") ? fleet : { ...fleet, domains: [] });
}

const blocks = pages.flatMap(fleetsIn);

test("the pages show fleets", () => {
  expect(new Set(blocks.map(({ page }) => page)).size).toBeGreaterThan(4);
});

test.each(blocks)("what $page shows of a fleet has no mistake: $text", ({ text }) => {
  const { fleet, findings } = parseConfig(
    [
      { name: "fleet.yaml", text: beside(parse(text)) },
      { name: "domains.yaml", text },
    ],
    { readAttached },
  );
  const all = [...findings, ...(fleet === undefined ? [] : checkRules(fleet, DAY))];
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
});

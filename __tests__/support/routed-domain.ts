import { faultsFor } from "./findings-for";

/** What is told of a domain of two regions with these settings: rule, place in it, message, help. */
export function toldOfRouted(...settings: readonly string[]) {
  const keys = settings.map((setting) => setting.split(":", 1)[0]);
  const common = [
    "name: api.example.com",
    "regions: [eu-west-1, us-east-1]",
    "healthCheck: { alarm: { errors: 10 } }",
    "mappings: [{ api: orders }]",
  ].filter((setting) => !keys.includes(setting.split(":", 1)[0]));
  const lines = [...common, ...settings].filter((setting) => !setting.endsWith(": none"));
  return faultsFor(
    `domains:\n  - endpoint: regional\n${lines.map((line) => `    ${line}\n`).join("")}`,
  ).map(({ ruleId, at, message, help }) => [ruleId, at.path.slice(2).join("."), message, help]);
}

/** The rules that they break, and where. */
export function brokenByRouted(...settings: readonly string[]) {
  return toldOfRouted(...settings).map(([ruleId, place]) => [ruleId, place]);
}

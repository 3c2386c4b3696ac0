import { readdirSync, readFileSync } from "node:fs";
import { type Fact, type Fate, type Standing, standings } from "../../lib/facts/fact";
import { sections } from "../../lib/facts/index";
import { rules } from "../../lib/rules/index";
import { findingsFor } from "../support/findings-for";

const facts = sections.flatMap((section) => section.facts);
const ruleIds = new Set(rules.map((rule) => rule.id));

function fatesOf<Kind extends Fate["kind"]>(fact: Fact, kind: Kind) {
  return fact.fates.filter((fate): fate is Extract<Fate, { kind: Kind }> => fate.kind === kind);
}

/** The ids of the facts that the names of tests begin with. */
function idsOfTests(): Set<string> {
  const files = readdirSync("__tests__", { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(`__tests__/${file}`, "utf8"));
  const names = sources.flatMap((source) => [
    ...source.matchAll(/\btest\(\s*["'`]([A-Z]-\d\d)\b/g),
  ]);
  return new Set(names.map(([, id = ""]) => id));
}

test.each(sections)("the ids of $title are its letter and the numbers from 1 on", (section) => {
  const expected = section.facts.map(
    (_, index) => `${section.letter}-${String(index + 1).padStart(2, "0")}`,
  );
  expect(section.facts.map((fact) => fact.id)).toEqual(expected);
});

test("every fact is a sentence or several, and no two are the same", () => {
  for (const { text } of facts) expect(text).toMatch(/^[\p{Lu}`\d].{30,}[.]$/u);
  expect(new Set(facts.map((fact) => fact.text)).size).toBe(facts.length);
});

/** What a standing needs the evidence of, by how the evidence begins. */
const shownBy: Partial<Record<Standing, RegExp>> = {
  recorded: /^localstack /,
  "acceptance-tested": /^TestAcc/,
  "provider-source": /^(internal\/service\/|run with provider |hashicorp\/|messages of Terraform )/,
};

const unproven = facts.filter(({ standing, evidence = [] }) => {
  const needed = shownBy[standing];
  return needed !== undefined && !evidence.some((name) => needed.test(name));
});

test("a fact that is recorded, acceptance-tested or read in the source says where", () => {
  expect(unproven.map((fact) => fact.id)).toEqual([]);
});

test("evidence is a name that can be looked up, and stands once at a fact", () => {
  const forms = [
    /^localstack (Test\w+::)?test_\w+(\[[^\]]+\])?$/,
    /^TestAcc[A-Z]\w+_\w+$/,
    /^internal\/service\/\w+\/\w+\.go$/,
    /^run with provider \d+\.\d+\.\d+: .+$/,
    /^API model [a-z0-9]+ \w+$/,
    /^(cdk-preflight|messages of \w+|[\w-]+\/[\w.-]+) [\w./-]+$/,
    /^[\w-]+\/[\w.-]+#\d+$/,
  ];
  for (const { id, evidence = [] } of facts) {
    const odd = evidence.filter((name) => !forms.some((form) => form.test(name)));
    expect({ id, odd }).toEqual({ id, odd: [] });
    expect(new Set(evidence).size).toBe(evidence.length);
  }
});

test("every fact that rules look for names rules that there are", () => {
  const named = facts.flatMap((fact) => [
    ...fatesOf(fact, "checked").flatMap((fate) => fate.rules),
    ...fatesOf(fact, "told").flatMap((fate) => fate.on),
  ]);
  expect(named.filter((id) => !ruleIds.has(id))).toEqual([]);
});

test("every rule looks for a fact", () => {
  const checked = new Set(
    facts.flatMap((fact) => fatesOf(fact, "checked").flatMap((fate) => fate.rules)),
  );
  expect([...ruleIds].filter((id) => !checked.has(id))).toEqual([]);
});

test("every fact that the stacks are made by is the beginning of a test's name, and no other is", () => {
  const generated = facts.filter((fact) => fatesOf(fact, "generated").length > 0);
  expect([...idsOfTests()].sort()).toEqual(generated.map((fact) => fact.id).sort());
});

test("a rule that is an error has a fact that somebody has shown", () => {
  const enough = new Set<Standing>(standings.slice(0, standings.indexOf("reported") + 1));
  const shown = new Set(
    facts
      .filter((fact) => enough.has(fact.standing))
      .flatMap((fact) => fatesOf(fact, "checked").flatMap((fate) => fate.rules)),
  );
  const errors = rules.filter((rule) => rule.severity === "error").map((rule) => rule.id);
  expect(errors.filter((id) => !shown.has(id))).toEqual([]);
});

describe("the language cannot say it", () => {
  const cases = facts.flatMap((fact) =>
    fatesOf(fact, "unsayable").map(({ example }) => [fact.id, example] as const),
  );
  test.each(cases)("%s: its example is refused by its form", (_id, example) => {
    const found = findingsFor(example);
    expect(found).not.toEqual([]);
    expect(found.filter(({ ruleId }) => !ruleId.startsWith("file-"))).toEqual([]);
    // What is missing altogether would be refused whatever else the example says.
    expect(found.filter(({ at }) => at.path.length === 0 && at.file === "fleet.yaml")).toEqual([]);
  });
});

import { faultsFor } from "../../support/findings-for";

function found(...entries: string[]) {
  return faultsFor(`webAcls:
  baseline:
    managedRules:
${entries.map((entry) => `      - ${entry}\n`).join("")}
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`).map(({ ruleId, at, help }) => [ruleId, at.path.at(-1), /`(.+?)`/.exec(help)?.[1]]);
}
const name = "AWSManagedRulesCommonRuleSet";

test("a plain name is shown as a map", () => {
  expect(found(name)).toEqual([
    [
      "waf-common-limits",
      0,
      `{ name: ${name}, overrides: { SizeRestrictions_BODY: count, NoUserAgent_HEADER: count } }`,
    ],
  ]);
});

test("what is written already is in the map that is shown", () => {
  expect(found(`{ name: ${name}, version: Version_1.4 }`)).toEqual([
    [
      "waf-common-limits",
      0,
      `{ name: ${name}, version: Version_1.4, overrides: { SizeRestrictions_BODY: count, NoUserAgent_HEADER: count } }`,
    ],
  ]);
});

test("only what is open is to be added", () => {
  expect(found(`{ name: ${name}, overrides: { SizeRestrictions_BODY: block } }`)).toEqual([
    ["waf-common-limits", "overrides", "NoUserAgent_HEADER: count"],
  ]);
});

test.each(["allow", "block", "count", "captcha", "challenge"])("%s is an answer", (action) => {
  const overrides = `{ SizeRestrictions_BODY: ${action}, NoUserAgent_HEADER: ${action} }`;
  expect(found(`{ name: ${name}, overrides: ${overrides} }`)).toEqual([]);
});

test("a group that only counts refuses nobody", () => {
  expect(found(`{ name: ${name}, action: count }`)).toEqual([]);
});

test("a misspelt override is one mistake", () => {
  const overrides = "{ SizeRestriction_BODY: count, NoUserAgent_HEADER: count }";
  expect(found(`{ name: ${name}, overrides: ${overrides} }`).map(([ruleId]) => ruleId)).toEqual([
    "waf-override-name",
  ]);
});

test("a group that is there twice says what either of the two says", () => {
  const overrides = "{ SizeRestrictions_BODY: count, NoUserAgent_HEADER: count }";
  const entries = [name, `{ name: ${name}, overrides: ${overrides} }`];
  expect(found(...entries).map(([ruleId]) => ruleId)).toEqual(["waf-group-unique"]);
});

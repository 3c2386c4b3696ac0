import { managedRuleGroups } from "../../../lib/model/managed-rule-groups";
import { faultsFor } from "../../support/findings-for";

const common = "{ name: AWSManagedRulesCommonRuleSet, action: count }";
const of200 = ["KnownBadInputs", "SQLi", "Linux"];
const of100 = ["AdminProtection"];

function messagesFor(groups: readonly string[], others = "") {
  const names = groups.map((group) => `AWSManagedRules${group}RuleSet`);
  return faultsFor(`webAcls:
  all: { managedRules: [${[common, ...names].join(", ")}]${others} }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: all, mappings: [{ api: orders }] }
`).map(({ ruleId, message }) => [ruleId, message]);
}

test("1,500 WCU are included, and 1,501 are not", () => {
  expect(messagesFor([...of200, ...of100, "Unix"])).toEqual([]);
  expect(messagesFor([...of200, ...of100, "Unix"], ", blockCountries: [KP, IR]")).toEqual([
    ["waf-capacity", 'the rules of "all" take 1,501 WCU, 1 more than its price includes'],
  ]);
});

test("an IP set takes 1 WCU, whatever it holds, and a rate limit takes 2", () => {
  const others =
    ', allowIps: [192.0.2.0/24, 203.0.113.0/24, "2001:db8::/32"], blockIps: [198.51.100.0/24], rateLimit: { requests: 100 }';
  expect(messagesFor([...of200, ...of100, "Unix"], others)).toEqual([
    ["waf-capacity", 'the rules of "all" take 1,505 WCU, 5 more than its price includes'],
  ]);
});

test("the groups without settings of their own do not reach the quota of 5,000 WCU", () => {
  const groups = managedRuleGroups.filter((group) => !group.needsConfiguration);
  expect(groups.reduce((sum, { capacity }) => sum + capacity, 0)).toBe(2025);
});

test("a group that is there twice is one mistake", () => {
  const ids = messagesFor([...of200, ...of100, "Unix", "Unix"]).map(([ruleId]) => ruleId);
  expect(ids).toEqual(["waf-group-unique"]);
});

import { waf, wafApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { managedRuleGroup } from "../../model/managed-rule-groups";
import { type ManagedRule, managedRulesOf, type WebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

const GROUP = "AWSManagedRulesCommonRuleSet";

/** The rules of the group that refuse what well-behaved clients send, and what they refuse. */
const limits: ReadonlyMap<string, string> = new Map([
  ["SizeRestrictions_BODY", "bodies over 8 KB"],
  ["NoUserAgent_HEADER", "requests without a User-Agent"],
]);

export const wafCommonLimits: Rule = {
  id: "waf-common-limits",
  severity: "warning",
  title:
    "Beside the common rule set it is said what happens to large bodies and missing User-Agents",
  why: "Among the rules against attacks the group has two that refuse what many honest clients send: uploads, and calls from machines that name no User-Agent. Nothing fails at deployment: these clients get 403 from then on.",
  docs: [waf("aws-managed-rule-groups-baseline"), wafApi("RuleActionOverride")],
  examples: {
    fails: example("AWSManagedRulesCommonRuleSet"),
    passes: example(`name: AWSManagedRulesCommonRuleSet
        overrides: { SizeRestrictions_BODY: count, NoUserAgent_HEADER: block }`),
  },
  check: (fleet) => fleet.webAcls.flatMap(checkWebAcl),
};

/** The group may be there twice by mistake: what one of them says is said. */
function checkWebAcl(webAcl: WebAcl): Violation[] {
  const rules = managedRulesOf(webAcl).filter(({ name }) => name === GROUP);
  const [first] = rules;
  if (first === undefined || rules.some(({ action }) => action === "count")) return [];
  const said = new Set(rules.flatMap(overridden));
  const open = [...limits].filter(([name]) => !said.has(name));
  return open.length === 0 ? [] : [violation(first, new Map(open))];
}

/** The rules that the overrides mean: a name with a slip of the pen is another rule's affair. */
function overridden({ overrides }: ManagedRule): (string | undefined)[] {
  const names = managedRuleGroup(GROUP)?.rules ?? [];
  return [...overrides.keys()].map((written) => closestName(written, names));
}

function violation(rule: ManagedRule, open: ReadonlyMap<string, string>): Violation {
  const effects = [...open].map(([name, effect]) => `${effect} (${name})`);
  const counts = [...open.keys()].map((name) => `${name}: count`).join(", ");
  const more = "or `block` where blocking is what you want.";
  if (rule.overrides.size > 0)
    return {
      at: inside(rule.at, "overrides"),
      message: message(effects),
      help: `Add \`${counts}\` to \`overrides\`, ${more}`,
    };
  const version = rule.version === undefined ? "" : `, version: ${rule.version}`;
  return {
    at: rule.at,
    message: message(effects),
    help: `Write the entry as \`{ name: ${GROUP}${version}, overrides: { ${counts} } }\`, ${more}`,
  };
}

function message(effects: readonly string[]): string {
  return `${GROUP} also blocks ${inWords(effects)}, and nothing is said of that here`;
}

function example(entry: string): string {
  return `webAcls:
  baseline:
    managedRules:
      - ${entry}
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`;
}

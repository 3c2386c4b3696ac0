import { waf } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import type { OwnWebAcl } from "../../model/web-acl";
import { capacityOf, managedGroupsOf } from "../../model/web-acl-capacity";
import type { Rule, Violation } from "../rule";

/** What the price of a web ACL's requests includes. The quota, 5,000, is out of reach here. */
const INCLUDED = 1500;

export const wafCapacity: Rule = {
  id: "waf-capacity",
  severity: "warning",
  title: "The rules of a web ACL take no more than 1,500 WCU of its capacity",
  why: "The price of a request includes 1,500 WCU, and every 500 more add to it. Nothing fails: the bill tells.",
  docs: [
    waf("aws-waf-capacity-units"),
    waf("limits"),
    waf("aws-managed-rule-groups-list"),
    "https://aws.amazon.com/waf/pricing/",
  ],
  examples: {
    fails: example([
      "AWSManagedRulesKnownBadInputsRuleSet",
      "AWSManagedRulesSQLiRuleSet",
      "AWSManagedRulesLinuxRuleSet",
      "AWSManagedRulesUnixRuleSet",
      "AWSManagedRulesWindowsRuleSet",
    ]),
    passes: example([
      "AWSManagedRulesKnownBadInputsRuleSet",
      "AWSManagedRulesSQLiRuleSet",
      "AWSManagedRulesLinuxRuleSet",
      "AWSManagedRulesUnixRuleSet",
    ]),
  },
  check: (fleet) => fleet.webAcls.filter((webAcl) => webAcl.kind === "own").flatMap(checkWebAcl),
};

function checkWebAcl(webAcl: OwnWebAcl): Violation[] {
  const capacity = capacityOf(webAcl);
  if (capacity <= INCLUDED) return [];
  const groups = managedGroupsOf(webAcl).map((group) => `${group.name} (${group.capacity})`);
  return [
    {
      at: inside(webAcl.at, "managedRules"),
      message: `the rules of "${webAcl.name}" take ${written(capacity)} WCU, ${written(capacity - INCLUDED)} more than its price includes`,
      help: `Take out groups that are about software your APIs do not use. Here are ${inWords(groups)}.`,
    },
  ];
}

function written(number: number): string {
  return number.toLocaleString("en");
}

function example(groups: readonly string[]): string {
  const all = groups.map((group) => `      - ${group}\n`);
  return `webAcls:
  all:
    managedRules:
      - { name: AWSManagedRulesCommonRuleSet, action: count }
      - AWSManagedRulesAdminProtectionRuleSet
${all.join("")}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: all
    mappings: [{ api: orders }]
`;
}

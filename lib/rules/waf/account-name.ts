import { wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type Domain, regionsOf } from "../../model/domain";
import { protectedStages, stageKey } from "../../model/protected-stage";
import type { Rule, Violation } from "../rule";

export const wafAccountName: Rule = {
  id: "waf-account-name",
  severity: "error",
  title: "Domains with a web ACL call their account by one name",
  why: "Each name under `accounts` has stacks of its own, and so has each its own web ACL. Where two names are one account, AWS WAF refuses the second web ACL of the same name with `WAFDuplicateItemException` when it is created. An existing web ACL would be attached to one stage by two stacks, and the first to let go would leave the stage open.",
  docs: [wafApi("CreateWebACL")],
  examples: {
    fails: `accounts:
  shop: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/shop" }
webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    account: shop
    webAcl: baseline
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const first = new Map<string, Domain>();
    return fleet.domains.flatMap((domain) => {
      const keys = placesOfWebAcl(domain);
      const other = keys
        .map((key) => first.get(key))
        .find((earlier) => earlier !== undefined && accountName(earlier) !== accountName(domain));
      for (const key of keys) first.set(key, first.get(key) ?? domain);
      return other === undefined ? [] : [violation(domain, other)];
    });
  },
};

/** The accounts and regions in which the domain's web ACL is made; of an existing one, its stages. */
function placesOfWebAcl(domain: Domain): string[] {
  const account = domain.account?.target;
  if (account === undefined || domain.webAcl?.target === undefined) return [];
  if (domain.webAcl.target.kind === "existing") {
    return protectedStages(domain).map((stage) => `${stageKey(stage)} ${account.id}`);
  }
  const name = domain.webAcl.name;
  return regionsOf(domain).map((region) => `${name} ${region} ${account.id}`);
}

function accountName({ account }: Domain): string {
  return account?.name ?? "";
}

function violation(domain: Domain, other: Domain): Violation {
  const id = domain.account?.target?.id;
  const twice = domain.webAcl?.target?.kind === "own" ? "made" : "attached to a stage";
  return {
    at: inside(domain.at, "account"),
    message: `\`${accountName(domain)}\` and \`${accountName(other)}\` are one account, ${id}, where "${domain.webAcl?.name}" would be ${twice} twice`,
    help: `Write \`account: ${accountName(other)}\` here too.`,
    related: [{ at: inside(other.at, "account"), message: "the other name" }],
  };
}

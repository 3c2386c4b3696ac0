import { wafApi } from "../../facts/pages";
import type { Place } from "../../findings/place";
import {
  guardingStack,
  type ProtectedStage,
  protectedStagesByAsker,
  stageKey,
  webAclNameIn,
} from "../../model/protected-stage";
import type { Rule, Violation } from "../rule";

export const wafAccountName: Rule = {
  id: "waf-account-name",
  severity: "error",
  because: "aws-refuses",
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
    const first = new Map<string, ProtectedStage>();
    return protectedStagesByAsker(fleet).flatMap((stages) => {
      const placed = stages.flatMap((stage) => {
        const key = placeOfWebAcl(stage);
        return key === undefined ? [] : [{ key, stage }];
      });
      const clash = placed.find(({ key, stage }) => isOther(first.get(key), stage));
      const other = clash && first.get(clash.key);
      for (const { key, stage } of placed) first.set(key, first.get(key) ?? stage);
      return clash === undefined || other === undefined ? [] : [violation(clash.stage, other)];
    });
  },
};

/** The account and region in which a web ACL is made; of an existing one, the stage it protects. */
function placeOfWebAcl(stage: ProtectedStage): string | undefined {
  const { account, webAcl, region } = stage;
  if (account === undefined) return undefined;
  if (webAcl.kind === "existing") return `${stageKey(stage)} ${account.id}`;
  return `${webAclNameIn(webAcl, guardingStack(stage))} ${region} ${account.id}`;
}

function isOther(earlier: ProtectedStage | undefined, { account }: ProtectedStage): boolean {
  return earlier !== undefined && earlier.account?.name !== account?.name;
}

function violation(stage: ProtectedStage, other: ProtectedStage): Violation {
  const { account, webAcl } = stage;
  const twice = webAcl.kind === "own" ? "made" : "attached to a stage";
  return {
    at: accountPlace(stage),
    message: `\`${account?.name}\` and \`${other.account?.name}\` are one account, ${account?.id}, where "${webAcl.name}" would be ${twice} twice`,
    help: `Write \`account: ${other.account?.name}\` here too.`,
    related: [{ at: accountPlace(other), message: "the other name" }],
  };
}

/** That of an API that exists already is its domains'. */
function accountPlace({ owner, at }: ProtectedStage): Place {
  return owner?.at ?? at;
}

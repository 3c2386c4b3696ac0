import { apiGateway, waf } from "../../facts/pages";
import { inside } from "../../findings/place";
import { type ProtectedStage, protectedStages, stageKey } from "../../model/protected-stage";
import type { Rule, Violation } from "../rule";

export const wafOneAclPerStage: Rule = {
  id: "waf-one-acl-per-stage",
  severity: "error",
  title: "Domains that map the same stage use the same web ACL for it",
  why: "A web ACL protects the stage, not the domain, and a stage has only one. Nothing fails at first: the second association replaces the first, and each later `apply` swaps them again.",
  docs: [waf("web-acl-associating-aws-resource"), apiGateway("apigateway-control-access-aws-waf")],
  examples: {
    fails: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
  strict: { managedRules: [AWSManagedRulesSQLiRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: strict
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const first = new Map<string, ProtectedStage>();
    return fleet.domains.flatMap((domain) => {
      for (const stage of protectedStages(domain)) {
        const earlier = first.get(stageKey(stage)) ?? stage;
        first.set(stageKey(stage), earlier);
        if (identity(earlier) !== identity(stage)) return [violation(stage, earlier)];
      }
      return [];
    });
  },
};

/** Two names under `webAcls` may stand for one web ACL. */
function identity({ webAcl, region }: ProtectedStage): string {
  const arn = webAcl.kind === "existing" ? webAcl.arns.get(region)?.arn : undefined;
  return arn ?? webAcl.name;
}

function violation(
  { domain, webAcl, api, region }: ProtectedStage,
  earlier: ProtectedStage,
): Violation {
  return {
    at: inside(domain.at, "webAcl"),
    message: `"${webAcl.name}" would replace "${earlier.webAcl.name}", with which "${earlier.domain.name.text}" protects the same stage of "${api.name}" in ${region}`,
    help: `Write \`webAcl: ${earlier.webAcl.name}\` here too, or give both domains one web ACL with the rules of the two.`,
    related: [{ at: inside(earlier.domain.at, "webAcl"), message: "where that one is chosen" }],
  };
}

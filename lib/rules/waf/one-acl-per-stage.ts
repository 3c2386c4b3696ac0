import { apiGateway, waf } from "../../facts/pages";
import type { Place } from "../../findings/place";
import { allProtectedStages, type ProtectedStage, stageKey } from "../../model/protected-stage";
import type { Rule, Violation } from "../rule";

export const wafOneAclPerStage: Rule = {
  id: "waf-one-acl-per-stage",
  severity: "error",
  because: "endangers",
  title: "The domains that map a stage, and its API, use the same web ACL for it",
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
    const told = new Set<Place>();
    return allProtectedStages(fleet).flatMap((stage) => {
      const earlier = first.get(stageKey(stage)) ?? stage;
      first.set(stageKey(stage), earlier);
      if (identity(earlier) === identity(stage) || told.has(stage.at)) return [];
      told.add(stage.at);
      return [violation(stage, earlier)];
    });
  },
};

/** Two names under `webAcls` may stand for one web ACL. */
function identity({ webAcl, region }: ProtectedStage): string {
  const arn = webAcl.kind === "existing" ? webAcl.arns.get(region)?.arn : undefined;
  return arn ?? webAcl.name;
}

function violation(
  { at, webAcl, api, region }: ProtectedStage,
  earlier: ProtectedStage,
): Violation {
  const { name } = earlier.webAcl;
  const isOfApi = earlier.askedBy === earlier.api.name;
  const both = isOfApi ? "the two" : "both domains";
  return {
    at,
    message: isOfApi
      ? `"${webAcl.name}" would replace "${name}", with which "${earlier.askedBy}" says that its stage in ${region} is protected`
      : `"${webAcl.name}" would replace "${name}", with which "${earlier.askedBy}" protects the same stage of "${api.name}" in ${region}`,
    help: `Write \`webAcl: ${name}\` here too, or give ${both} one web ACL with the rules of the two.`,
    related: [{ at: earlier.at, message: "where that one is chosen" }],
  };
}

import { waf } from "../../facts/pages";
import type { Fleet } from "../../model/fleet";
import { type ProtectedStage, protectedStages, stageKey } from "../../model/protected-stage";
import type { Rule } from "../rule";

const MOST = 100;

export const wafAssociationCount: Rule = {
  id: "waf-association-count",
  severity: "error",
  title: "A web ACL protects at most 100 stages in a region",
  why: "The 101st association fails with `WAFLimitsExceededException`, when the first 100 have been made and the domain is live without protection.",
  docs: [waf("limits")],
  examples: { fails: example(MOST + 1), passes: example(MOST) },
  check: (fleet) =>
    stagesByWebAcl(fleet).flatMap((stages) => {
      const [first] = stages.values();
      if (first === undefined || stages.size <= MOST) return [];
      const { webAcl, region, account } = first;
      return [
        {
          at: webAcl.at,
          message: `"${webAcl.name}" would protect ${stages.size} stages in ${region}${account === undefined ? "" : ` of ${account.name}`}, ${stages.size - MOST} more than a web ACL can`,
          help: "List a second web ACL with the same rules, and use it for some of the domains.",
        },
      ];
    }),
};

/** For each web ACL, in one region of one account, the stages it protects, each once. */
function stagesByWebAcl(fleet: Fleet): ReadonlyMap<string, ProtectedStage>[] {
  const groups = new Map<string, Map<string, ProtectedStage>>();
  for (const stage of fleet.domains.flatMap(protectedStages)) {
    const key = `${stage.webAcl.name} ${stage.region} ${stage.account?.id}`;
    const group = groups.get(key) ?? new Map<string, ProtectedStage>();
    groups.set(key, group.set(stageKey(stage), stage));
  }
  return [...groups.values()];
}

function example(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const apis = numbers.map(
    (n) => `  api-${n}: { kind: rest, regions: { eu-west-1: { id: a${n}, stage: prod } } }\n`,
  );
  const mappings = numbers.map((n) => `      - { path: api-${n}, api: api-${n} }\n`);
  return `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
apis:
${apis.join("")}domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: baseline
    mappings:
${mappings.join("")}`;
}

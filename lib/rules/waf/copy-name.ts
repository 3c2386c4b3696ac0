import { wafApi } from "../../facts/pages";
import {
  allProtectedStages,
  guardingStack,
  type ProtectedStage,
  webAclNameIn,
} from "../../model/protected-stage";
import type { Rule } from "../rule";

export const wafCopyName: Rule = {
  id: "waf-copy-name",
  severity: "error",
  because: "aws-refuses",
  title: "No web ACL has the name of another's copy",
  why: "A stage that the fleet makes is protected by a copy of its web ACL, in the stack of the stage and with the kind of that stack behind its name. A web ACL of the same name is refused with `WAFDuplicateItemException`.",
  docs: [wafApi("CreateWebACL")],
  examples: { fails: example("baseline-regional"), passes: example("strict") },
  check(fleet) {
    const first = new Map<string, ProtectedStage>();
    const told = new Set<string>();
    return allProtectedStages(fleet).flatMap((stage) => {
      const { webAcl, region, account } = stage;
      if (webAcl.kind !== "own") return [];
      const name = webAclNameIn(webAcl, guardingStack(stage));
      const key = `${name} ${region} ${account?.id}`;
      const earlier = first.get(key);
      first.set(key, earlier ?? stage);
      if (earlier === undefined || earlier.webAcl === webAcl || told.has(name)) return [];
      told.add(name);
      const [copied, other] =
        webAcl.name === name ? [earlier.webAcl, webAcl] : [webAcl, earlier.webAcl];
      return [
        {
          at: other.at,
          message: `"${name}" is also what the copy of "${copied.name}" in ${region} is called`,
          help: "Give it another name under `webAcls`, and wherever it is referred to.",
          related: [{ at: copied.at, message: "the web ACL that is copied" }],
        },
      ];
    });
  },
};

function example(name: string): string {
  return `webAcls:
  baseline: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
  ${name}: { managedRules: [AWSManagedRulesSQLiRuleSet] }
apis:
  stock: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1], webAcl: baseline }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    webAcl: ${name}
    mappings: [{ api: orders }]
`;
}
